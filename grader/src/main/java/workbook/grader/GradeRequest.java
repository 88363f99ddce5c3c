package workbook.grader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Notebook;

/**
 * What to grade, and how.
 *
 * @param submissions a folder of notebooks, flat or with one folder for each student, or an archive
 *     that a learning platform exported
 * @param out the folder for the results
 * @param assignment the instructor's notebook, with solutions, points and keys
 * @param tests jars or class folders with hidden tests; they stay in this process
 * @param classPath jars or class folders that answers may use: interfaces and library
 * @param jobs submissions graded at the same time
 * @param isolation the least isolation to accept
 * @param limits what one answer may use
 * @param secret the course's secret, from which random cases are drawn
 * @param rules points, due date, attempts
 * @param roster who is in the class
 * @param keys questions whose keys replace the notebook's, by their ids
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
        String secret,
        AssignmentRules rules,
        Roster roster,
        List<Map<String, Object>> keys) {

    /** Hold copies. */
    public GradeRequest {
        tests = List.copyOf(tests);
        classPath = List.copyOf(classPath);
        keys = List.copyOf(keys);
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
                "",
                AssignmentRules.NONE,
                Roster.NONE,
                List.of());
    }

    /** Return this request with another number of jobs. */
    public GradeRequest withJobs(int number) {
        return with(number, isolation, limits, secret, rules, roster, keys);
    }

    /** Return this request with another least isolation. */
    public GradeRequest withIsolation(Isolation least) {
        return with(jobs, least, limits, secret, rules, roster, keys);
    }

    /** Return this request with other limits. */
    public GradeRequest withLimits(GradingLimits others) {
        return with(jobs, isolation, others, secret, rules, roster, keys);
    }

    /** Return this request with another secret. */
    public GradeRequest withSecret(String other) {
        return with(jobs, isolation, limits, other, rules, roster, keys);
    }

    /** Return this request with a course's rules and roster. */
    public GradeRequest withRules(AssignmentRules others, Roster students) {
        return with(jobs, isolation, limits, secret, others, students, keys);
    }

    /** Return this request with keys that the notebook does not have. */
    public GradeRequest withKeys(List<Map<String, Object>> questions) {
        return with(jobs, isolation, limits, secret, rules, roster, questions);
    }

    private GradeRequest with(
            int number,
            Isolation least,
            GradingLimits others,
            String other,
            AssignmentRules decided,
            Roster students,
            List<Map<String, Object>> questions) {
        return new GradeRequest(
                submissions,
                out,
                assignment,
                tests,
                classPath,
                number,
                least,
                others,
                other,
                decided,
                students,
                questions);
    }
}
