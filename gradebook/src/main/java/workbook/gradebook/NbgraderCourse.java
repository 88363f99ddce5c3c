package workbook.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.gradebook.internal.NbgraderDatabase;
import workbook.grader.ExerciseResult;
import workbook.grader.ReportFiles;

/**
 * Hands grades to nbgrader, in the place of its {@code autograde} and {@code generate_feedback}.
 */
public final class NbgraderCourse {

    private NbgraderCourse() {}

    /**
     * Fill {@code gradebook.db} and {@code feedback/STUDENT/ASSIGNMENT/NOTEBOOK.html} in a course's
     * folder with what counts. What being late costs goes into nbgrader's late penalty; scores that
     * people entered in nbgrader stay.
     *
     * @param course the folder, in which {@code nbgrader generate_assignment} has run
     * @param name nbgrader's name of the assignment; null for the only one with these exercises
     * @return nbgrader's name of the assignment
     * @throws GradebookException if there is no such database or assignment
     */
    public static String fill(
            Gradebook gradebook, String assignment, Path course, @Nullable String name) {
        var file = course.resolve("gradebook.db");
        if (!Files.isRegularFile(file)) {
            throw GradebookException.wrongUsage(
                    file
                            + ": is missing; name a course's folder, in which `nbgrader"
                            + " generate_assignment` has run");
        }
        return NbgraderDatabase.change(
                file, database -> fill(gradebook, assignment, course, name, database));
    }

    private static String fill(
            Gradebook gradebook,
            String assignment,
            Path course,
            @Nullable String name,
            NbgraderDatabase database)
            throws SQLException {
        var items =
                gradebook.grades(assignment).submissions().stream()
                        .flatMap(report -> report.results().stream())
                        .map(ExerciseResult::exercise)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var book = database.book(items, name);
        var students = students(course, database);
        gradebook.each(
                assignment,
                (head, report) -> {
                    if (report.attempt() > 0) {
                        var student = students.getOrDefault(report.student(), report.student());
                        database.write(book, student, head, report);
                        var folder = course.resolve("feedback").resolve(student);
                        write(
                                folder.resolve(book.assignment()).resolve(book.name() + ".html"),
                                ReportFiles.feedback(head, report));
                    }
                });
        return book.assignment();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /** Return nbgrader's names of students by ours, in which odd characters are replaced. */
    private static Map<String, String> students(Path course, NbgraderDatabase database)
            throws SQLException {
        var students = new HashMap<String, String>();
        database.students().forEach(name -> students.put(ReportFiles.key(name), name));
        var submitted = course.resolve("submitted");
        if (Files.isDirectory(submitted)) {
            try (Stream<Path> folders = Files.list(submitted)) {
                folders.map(folder -> folder.getFileName().toString())
                        .forEach(name -> students.put(ReportFiles.key(name), name));
            } catch (IOException e) {
                throw new UncheckedIOException(submitted + ": cannot be read", e);
            }
        }
        return students;
    }
}
