package workbook.grader.internal.read;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One file that was handed in.
 *
 * @param name its path below the folder or archive of all submissions; never used to open anything
 * @param file where its bytes are
 * @param time when it was last changed, in milliseconds; 0 if nobody says
 * @param problem why it cannot be used; empty if it can
 */
record HandedIn(Path name, Path file, long time, String problem) {

    /** Stands between the name of an archive and that of a file in it. */
    static final char PACKED = '\u001f';

    private static final Pattern NOTEBOOK =
            Pattern.compile("(?is).*\\.ipynb(\\.txt|\\.json)?( ?\\(\\d+\\))?");
    private static final Pattern ENDING =
            Pattern.compile("(?i)(\\.ipynb(\\.txt|\\.json)?( ?\\(\\d+\\))?|\\.[^./]*)$");

    static HandedIn broken(Path name, Path file, String problem) {
        return new HandedIn(name, file, 0, problem);
    }

    /** Return this file under another name. */
    HandedIn named(Path other) {
        return new HandedIn(other, file, time, problem);
    }

    /** Browsers like to save notebooks as {@code .ipynb.txt} or {@code .ipynb.json}. */
    boolean isNotebook() {
        return NOTEBOOK.matcher(last()).matches();
    }

    boolean isExport() {
        return last().toLowerCase(Locale.ROOT).endsWith(".json") && !isNotebook();
    }

    boolean isArchive() {
        return last().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What systems put beside files: hidden files, check points, the Mac's resource forks. */
    boolean isHidden() {
        for (var part : name) {
            if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    String last() {
        return String.valueOf(name.getFileName());
    }

    /** Return the file's own name, for people. */
    String shown() {
        return last().substring(last().indexOf(PACKED) + 1);
    }

    /** Return the name without its ending; of a packed file that of its archive. */
    String stem() {
        var stem = stem(name);
        var packed = stem.indexOf(PACKED);
        return packed < 0 ? stem : stem.substring(0, packed);
    }

    /** Return a name without its ending. */
    static String stem(Path name) {
        return ENDING.matcher(name.toString()).replaceFirst("");
    }
}
