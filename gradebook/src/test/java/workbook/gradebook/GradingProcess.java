package workbook.gradebook;

import java.nio.file.Path;
import workbook.grader.Grader;

/** Grades in a process of its own, which a test can kill. */
final class GradingProcess {

    private GradingProcess() {}

    /** Grade {@code root/in} into {@code root/out}, going on where an earlier process stopped. */
    public static void main(String[] args) {
        var homework = new Homework(Path.of(args[0]));
        try (var gradebook = Gradebook.open(args[1])) {
            Grader.grade(
                    homework.request().withJobs(1),
                    (report, done, total) -> {},
                    gradebook.journal(true));
        }
    }
}
