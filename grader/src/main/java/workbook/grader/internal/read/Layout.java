package workbook.grader.internal.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a learning platform writes students and attempts into the names of files. */
enum Layout {
    /** {@code doejane_LATE_4711_815_homework-2.ipynb}: name, user, file, and the attempt. */
    CANVAS("(?:.*/)?([^/_]+)_(?:(LATE)_)?(\\d{2,})_(\\d{2,})_([^/]+)"),
    /** {@code Jane Doe_4711_assignsubmission_file_/homework.ipynb}. */
    MOODLE("(?:.*/)?([^/]+?)_(\\d{2,})_assignsubmission_file_?/?(?:.*/)?([^/]+)"),
    /** {@code submission_4711/homework.ipynb}, and a list of students beside it. */
    GRADESCOPE("(?:.*/)?submission_(\\d{2,})/(?:.*/)?([^/]+)");

    private static final Pattern ATTEMPT = Pattern.compile(".*-(\\d{1,3})");

    private final Pattern pattern;

    Layout(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * Whose file it is, as the platform says.
     *
     * @param name a name for people
     * @param id the platform's number of the student, or of the submission
     * @param attempt the attempt, from 1; 0 if the name does not say
     * @param late whether the platform marked it as late
     */
    record Slot(String name, String id, int attempt, boolean late) {}

    /** Return the layout that most of these files have. */
    static Optional<Layout> of(Collection<HandedIn> files) {
        return of(files.stream().filter(f -> !f.isHidden()).map(f -> text(f.name())).toList());
    }

    /** Tell whether an archive with these entries is an export of a class. */
    static boolean isExport(List<String> names) {
        return of(names).isPresent();
    }

    private static Optional<Layout> of(List<String> names) {
        return Arrays.stream(values())
                .filter(
                        layout -> {
                            var hits = names.stream().filter(layout::fits).count();
                            return hits > 0 && 2 * hits > names.size();
                        })
                .findFirst();
    }

    private boolean fits(String name) {
        return pattern.matcher(name).matches();
    }

    /** Read a name; nothing if it is no submission. */
    Optional<Slot> slot(Path name) {
        var match = pattern.matcher(text(name));
        return match.matches() ? Optional.of(slot(match)) : Optional.empty();
    }

    private Slot slot(Matcher match) {
        return switch (this) {
            case CANVAS ->
                    new Slot(
                            match.group(1),
                            match.group(3),
                            attempt(match.group(5)),
                            match.group(2) != null);
            case MOODLE -> new Slot(match.group(1), match.group(2), 0, false);
            case GRADESCOPE -> new Slot("submission_" + match.group(1), match.group(1), 0, false);
        };
    }

    /** Canvas counts from the second attempt on: {@code homework-1.ipynb} is the second. */
    private static int attempt(String file) {
        var packed = file.indexOf(HandedIn.PACKED);
        var stem = packed < 0 ? HandedIn.stem(Path.of(file)) : file.substring(0, packed);
        var match = ATTEMPT.matcher(stem);
        return match.matches() ? 1 + Integer.parseInt(match.group(1)) : 1;
    }

    private static String text(Path name) {
        return name.toString().replace('\\', '/');
    }
}
