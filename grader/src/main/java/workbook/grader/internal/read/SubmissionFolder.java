package workbook.grader.internal.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.grader.AssignmentRules;
import workbook.grader.Roster;

/**
 * The submissions of a class: notebooks, and exported answers beside them or alone. They lie in a
 * folder, flat or with one folder for each student, or in an archive of a learning platform.
 * Unpacked files live until it is closed.
 */
public final class SubmissionFolder implements AutoCloseable {

    private final Inbox inbox;
    private final List<SubmissionFile> files;

    private SubmissionFolder(Inbox inbox, List<SubmissionFile> files) {
        this.inbox = inbox;
        this.files = files;
    }

    /** Look through a folder without a roster. */
    public static SubmissionFolder open(Path source) {
        return open(source, "", AssignmentRules.NONE, Roster.NONE);
    }

    /**
     * Look through a folder or an archive.
     *
     * @param assignment the chapter's id; of a tree with several assignments only its folders count
     */
    public static SubmissionFolder open(
            Path source, String assignment, AssignmentRules rules, Roster roster) {
        var inbox = new Inbox(source);
        try {
            var files = inbox.files();
            var people = new People(roster, rules);
            var layout = Layout.of(files);
            var found = new TreeMap<String, SubmissionFile>();
            if (layout.isPresent()) {
                new PlatformFiles(layout.get(), people, rules)
                        .read(files)
                        .forEach(f -> add(f, found));
            } else {
                new TreeFiles(people, assignment).read(files).forEach(f -> add(f, found));
            }
            addMissing(roster, found);
            return new SubmissionFolder(inbox, List.copyOf(found.values()));
        } catch (RuntimeException e) {
            inbox.close();
            throw e;
        }
    }

    /** Return all submissions in the order of their keys. */
    public List<SubmissionFile> files() {
        return files;
    }

    private static void add(SubmissionFile file, Map<String, SubmissionFile> found) {
        found.put(file.key(), file);
    }

    /** Whoever is in the roster and handed in nothing gets lines that say so. */
    private static void addMissing(Roster roster, Map<String, SubmissionFile> found) {
        Set<String> missing = new TreeSet<>(roster.students());
        new ArrayList<>(found.values()).forEach(file -> missing.remove(file.student()));
        for (var student : missing) {
            var nothing = SubmissionFile.nothing(student);
            found.putIfAbsent(nothing.key(), nothing);
        }
    }

    @Override
    public void close() {
        inbox.close();
    }
}
