package workbook.grader.internal.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import workbook.grader.AssignmentRules;
import workbook.grader.AssignmentRules.Policy;
import workbook.grader.internal.read.Layout.Slot;
import workbook.grader.internal.read.SubmissionFile.Attempt;

/** The submissions in the export of a learning platform: one for each student. */
final class PlatformFiles {

    private final Layout layout;
    private final People people;
    private final AssignmentRules rules;

    /** All files of one student. */
    private static final class Folder {
        private final String student;
        private final String name;
        private final @Nullable Instant submitted;
        private final List<HandedIn> files = new ArrayList<>();
        private final Map<HandedIn, Slot> slots = new HashMap<>();

        Folder(String student, String name, @Nullable Instant submitted) {
            this.student = student;
            this.name = name;
            this.submitted = submitted;
        }

        int attempt(HandedIn file) {
            return Objects.requireNonNull(slots.get(file)).attempt();
        }
    }

    PlatformFiles(Layout layout, People people, AssignmentRules rules) {
        this.layout = layout;
        this.people = people;
        this.rules = rules;
    }

    List<SubmissionFile> read(List<HandedIn> files) {
        var list = GradescopeList.of(files);
        var folders = new LinkedHashMap<String, Folder>();
        var rest = new ArrayList<HandedIn>();
        for (var file : files) {
            var slot = layout.slot(file.name());
            if (slot.isEmpty()) {
                rest.add(file);
            } else {
                add(file, slot.get(), list, folders);
            }
        }
        var found = new ArrayList<SubmissionFile>();
        folders.values().forEach(folder -> found.add(submission(folder, folders)));
        found.addAll(new TreeFiles(people, "").read(rest));
        return found;
    }

    private void add(HandedIn file, Slot slot, GradescopeList list, Map<String, Folder> folders) {
        var entry = list.entry(slot.name());
        if (entry == null || entry.people().isEmpty()) {
            var student = people.student(List.of(slot.id(), slot.name()), slot.name());
            put(file, slot, slot.id(), new Folder(student, slot.name(), null), folders);
            return;
        }
        for (var person : entry.people()) {
            var names =
                    new ArrayList<>(
                            List.of(
                                    person.getOrDefault("sid", ""),
                                    person.getOrDefault("email", ""),
                                    person.getOrDefault("name", "")));
            names.removeIf(String::isBlank);
            var name = names.isEmpty() ? slot.name() : names.get(names.size() - 1);
            var key = slot.id() + "/" + names;
            var student = people.student(names, name);
            put(file, slot, key, new Folder(student, name, entry.submitted()), folders);
        }
    }

    private static void put(
            HandedIn file, Slot slot, String key, Folder fresh, Map<String, Folder> folders) {
        var folder = folders.computeIfAbsent(key, k -> fresh);
        folder.files.add(file);
        folder.slots.put(file, slot);
    }

    private SubmissionFile submission(Folder folder, Map<String, Folder> all) {
        var student = SafeKeys.safe(folder.student);
        var twins =
                all.values().stream()
                        .filter(o -> SafeKeys.safe(o.student).equalsIgnoreCase(student))
                        .count();
        var id = folder.slots.values().iterator().next().id();
        var key = twins > 1 ? student + "-" + id : student;
        var notes = new ArrayList<>(people.notes(folder.student, folder.submitted));
        if (folder.slots.values().stream().anyMatch(Slot::late)) {
            notes.add("marked as late by the platform");
        }
        var attempts = attempts(folder, notes);
        var broken = folder.files.stream().filter(file -> !file.problem().isEmpty()).toList();
        broken.forEach(file -> notes.add(file.last() + ": " + file.problem()));
        var exports =
                folder.files.stream()
                        .filter(file -> file.isExport() && file.problem().isEmpty())
                        .map(HandedIn::file)
                        .toList();
        var usable = !attempts.isEmpty() || !exports.isEmpty();
        var owner = twins > 1 && folder.student.equals(folder.name) ? key : folder.student;
        return new SubmissionFile(
                key,
                owner,
                attempts,
                exports,
                folder.submitted,
                notes,
                usable ? "" : problem(folder, broken));
    }

    private static String problem(Folder folder, List<HandedIn> broken) {
        if (!broken.isEmpty()) {
            return broken.get(0).problem() + "; hand in the .ipynb file itself";
        }
        return "\"" + folder.files.get(0).last() + "\" is no notebook; hand in the .ipynb file";
    }

    /** Attempts in the order in which they count. */
    private List<Attempt> attempts(Folder folder, List<String> notes) {
        var notebooks =
                folder.files.stream()
                        .filter(file -> file.isNotebook() && file.problem().isEmpty())
                        .toList();
        var numbers = new TreeSet<Integer>();
        notebooks.forEach(file -> numbers.add(folder.attempt(file)));
        var order = Comparator.comparing((Attempt attempt) -> attempt.number());
        var attempts = new ArrayList<Attempt>();
        for (var file : newestFirst(notebooks)) {
            var number = numbers.headSet(folder.attempt(file), true).size();
            if (rules.attempts() > 0 && number > rules.attempts()) {
                notes.add(
                        "attempt "
                                + number
                                + " does not count: "
                                + rules.attempts()
                                + " are allowed");
            } else {
                attempts.add(new Attempt(file.shown(), file.file(), number));
            }
        }
        attempts.sort(rules.policy() == Policy.FIRST ? order : order.reversed());
        return attempts;
    }

    private static List<HandedIn> newestFirst(List<HandedIn> files) {
        return files.stream()
                .sorted(
                        Comparator.comparing(HandedIn::time)
                                .reversed()
                                .thenComparing(HandedIn::name))
                .toList();
    }
}
