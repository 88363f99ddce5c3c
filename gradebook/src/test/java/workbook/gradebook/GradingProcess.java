package workbook.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import workbook.grader.GradeJournal;
import workbook.grader.GradeKey;
import workbook.grader.GradeRun;
import workbook.grader.Grader;
import workbook.grader.SubmissionReport;

/** Grades in a process of its own, which a test can kill. Prints what it records itself. */
final class GradingProcess {

    private GradingProcess() {}

    /** Start one: it grades the homework's folder, with others if the gradebook can be shared. */
    static Process start(Homework homework, String db) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GradingProcess.class.getName(),
                        homework.root().toString(),
                        db)
                .redirectErrorStream(true)
                .redirectOutput(log(homework).toFile())
                .start();
    }

    /** Return the file of what it says. */
    static Path log(Homework homework) {
        return homework.root().resolve("process.log");
    }

    /** Grade {@code root/in} into {@code root/out}, going on where an earlier process stopped. */
    public static void main(String[] args) {
        var homework = new Homework(Path.of(args[0]));
        var shared = args[1].startsWith("jdbc:");
        try (var gradebook = Gradebook.open(args[1]);
                var journal = shared ? gradebook.shared() : gradebook.journal(true)) {
            Grader.grade(
                    homework.request().withJobs(1),
                    (report, done, total) -> {},
                    new Talking(journal));
        }
    }

    /** Says what it records. */
    private record Talking(RunJournal journal) implements GradeJournal {

        @Override
        public void begin(GradeRun run) {
            journal.begin(run);
        }

        @Override
        public Optional<SubmissionReport> find(GradeKey key) {
            return journal.find(key);
        }

        @Override
        public boolean claim(GradeKey key) {
            return journal.claim(key);
        }

        @Override
        public void release(GradeKey key) {
            journal.release(key);
        }

        @Override
        public void record(GradeKey key, SubmissionReport report) {
            journal.record(key, report);
            System.out.println("recorded " + key.submission());
        }
    }
}
