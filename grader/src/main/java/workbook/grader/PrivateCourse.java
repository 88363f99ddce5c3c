package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.nbformat.Json;
import workbook.nbformat.NotebookException;

/**
 * What a course keeps to itself, in one folder outside of its repository.
 *
 * <ul>
 *   <li>{@code *.jar} and {@code tests/}: hidden tests, as jars or as a folder of sources
 *   <li>{@code keys/*.json}: questions with their keys
 *   <li>{@code secret}: the text from which random cases are drawn
 *   <li>{@code assignment.yml} and {@code roster.csv}: see {@link AssignmentRules} and {@link
 *       Roster}
 * </ul>
 *
 * @param tests jars and folders with tests
 * @param keys questions with their keys
 * @param secret the course's secret; empty if there is none
 * @param rules the rules of the assignment
 * @param roster the class
 */
public record PrivateCourse(
        List<Path> tests,
        List<Map<String, Object>> keys,
        String secret,
        AssignmentRules rules,
        Roster roster) {

    /** A course without anything private. */
    public static final PrivateCourse NONE =
            new PrivateCourse(List.of(), List.of(), "", AssignmentRules.NONE, Roster.NONE);

    /** Hold copies. */
    public PrivateCourse {
        tests = List.copyOf(tests);
        keys = List.copyOf(keys);
    }

    /**
     * Read the folder. Every part of it may be missing, but not all of them.
     *
     * @throws GradingException if it is missing, empty or wrong
     */
    public static PrivateCourse read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GradingException(folder + " is no folder with a course's private files");
        }
        var tests = new ArrayList<>(files(folder, ".jar"));
        if (Files.isDirectory(folder.resolve("tests"))) {
            tests.add(folder.resolve("tests"));
        }
        var keys = new ArrayList<Map<String, Object>>();
        files(folder.resolve("keys"), ".json").forEach(file -> keys.addAll(keys(file)));
        var secret = folder.resolve("secret");
        var course =
                new PrivateCourse(
                        tests,
                        keys,
                        Files.isRegularFile(secret) ? text(secret).strip() : "",
                        AssignmentRules.NONE,
                        Roster.NONE);
        var file = folder.resolve("assignment.yml");
        var ruled = Files.isRegularFile(file) ? course.withRules(file) : course;
        var roster = folder.resolve("roster.csv");
        var whole =
                ruled.roster().isEmpty() && Files.isRegularFile(roster)
                        ? ruled.with(ruled.rules(), Roster.read(roster))
                        : ruled;
        if (whole.equals(NONE)) {
            throw new GradingException(
                    folder
                            + " has none of: jars, tests/, keys/, secret, assignment.yml,"
                            + " roster.csv");
        }
        return whole;
    }

    /** Return this course with the rules of a file, and the roster that they name. */
    public PrivateCourse withRules(Path file) {
        var others = AssignmentRules.read(file);
        return with(others, others.roster() == null ? roster : Roster.read(others.roster()));
    }

    private PrivateCourse with(AssignmentRules others, Roster students) {
        return new PrivateCourse(tests, keys, secret, others, students);
    }

    private static List<Map<String, Object>> keys(Path file) {
        try {
            var tree = Json.object(Json.parse(text(file)));
            var questions = Json.array(tree.get("questions")).stream().map(Json::object).toList();
            if (questions.isEmpty() || questions.stream().anyMatch(q -> !q.containsKey("id"))) {
                throw new GradingException(
                        file + ": needs {\"questions\": [{\"id\": …}, …]}, each with its key");
            }
            return questions;
        } catch (NotebookException e) {
            throw new GradingException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new GradingException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new GradingException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
