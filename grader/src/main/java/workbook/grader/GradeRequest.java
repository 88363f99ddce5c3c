package workbook.grader;

import java.nio.file.Path;
import java.util.List;
import workbook.nbformat.Notebook;

/**
 * What to grade, and how.
 *
 * @param submissions a folder of notebooks, flat or with one folder for each student
 * @param out the folder for the results
 * @param assignment the instructor's notebook, with solutions, points and keys
 * @param tests jars or class folders with hidden tests; they stay in this process
 * @param classPath jars or class folders that answers may use: interfaces and library
 * @param jobs submissions graded at the same time
 * @param isolation the least isolation to accept
 * @param limits what one answer may use
 * @param secret the course's secret, from which random cases are drawn
 */
public record GradeRequest(
        Path submissions,
        Path out,
        Notebook assignment,
        List<Path> tests,
        List<Path> classPath,
        int jobs,
        Isolation isolation,
        GradingLimits limits,
        String secret) {

    /** Hold copies. */
    public GradeRequest {
        tests = List.copyOf(tests);
        classPath = List.copyOf(classPath);
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1, but was " + jobs);
        }
    }

    /** Ask for the best isolation, one job for each processor and the usual limits. */
    public static GradeRequest of(
            Path submissions,
            Path out,
            Notebook assignment,
            List<Path> tests,
            List<Path> classPath) {
        var jobs = Runtime.getRuntime().availableProcessors();
        return new GradeRequest(
                submissions,
                out,
                assignment,
                tests,
                classPath,
                jobs,
                Isolation.BUBBLEWRAP,
                GradingLimits.DEFAULT,
                "");
    }

    /** Return this request with another number of jobs. */
    public GradeRequest withJobs(int number) {
        return new GradeRequest(
                submissions, out, assignment, tests, classPath, number, isolation, limits, secret);
    }

    /** Return this request with another least isolation. */
    public GradeRequest withIsolation(Isolation least) {
        return new GradeRequest(
                submissions, out, assignment, tests, classPath, jobs, least, limits, secret);
    }

    /** Return this request with other limits. */
    public GradeRequest withLimits(GradingLimits others) {
        return new GradeRequest(
                submissions, out, assignment, tests, classPath, jobs, isolation, others, secret);
    }

    /** Return this request with another secret. */
    public GradeRequest withSecret(String other) {
        return new GradeRequest(
                submissions, out, assignment, tests, classPath, jobs, isolation, limits, other);
    }
}
