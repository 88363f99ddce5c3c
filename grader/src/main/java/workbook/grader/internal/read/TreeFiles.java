package workbook.grader.internal.read;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.grader.internal.read.SubmissionFile.Attempt;

/**
 * Submissions that are one notebook each: in a flat folder, where the file is the student, or below
 * one folder for each student, as nbgrader collects them.
 */
final class TreeFiles {

    private static final DateTimeFormatter NBGRADER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS] z", Locale.ENGLISH);

    private final People people;
    private final Set<String> names = new HashSet<>();

    TreeFiles(People people, String assignment) {
        this.people = people;
        names.add(assignment.toLowerCase(Locale.ROOT));
        names.add(assignment.substring(assignment.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        names.add(SafeKeys.safe(assignment.toLowerCase(Locale.ROOT)));
    }

    List<SubmissionFile> read(List<HandedIn> all) {
        var files = ofAssignment(all);
        var groups = new LinkedHashMap<Path, List<HandedIn>>();
        for (var file : files) {
            if (file.isNotebook() || !file.problem().isEmpty()) {
                groups.computeIfAbsent(owner(file), name -> new ArrayList<>()).add(file);
            }
        }
        var keys = SafeKeys.of(List.copyOf(groups.keySet()));
        var exports = exports(files.stream().filter(HandedIn::isExport).toList(), keys);
        var found = new TreeMap<String, SubmissionFile>();
        keys.forEach(
                (name, key) ->
                        found.put(
                                key,
                                submission(
                                        key,
                                        groups.getOrDefault(name, List.of()),
                                        exports.getOrDefault(key, List.of()),
                                        times(all))));
        keys.values().forEach(exports::remove);
        var alone = exports.values().stream().flatMap(List::stream).toList();
        SafeKeys.of(alone.stream().map(HandedIn::name).toList())
                .forEach((name, key) -> addAlone(byName(alone, name), key, found));
        return List.copyOf(found.values());
    }

    private static HandedIn byName(List<HandedIn> files, Path name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }

    /** What was packed in one archive belongs together. */
    private static Path owner(HandedIn file) {
        return file.last().indexOf(HandedIn.PACKED) < 0
                ? file.name()
                : Path.of(file.stem() + ".zip");
    }

    /** Of a tree with a folder for each assignment only the folders of this one count. */
    private List<HandedIn> ofAssignment(List<HandedIn> files) {
        var several = files.stream().anyMatch(file -> isBelow(file, names));
        return several
                ? files.stream()
                        .filter(file -> file.name().getNameCount() < 3 || isBelow(file, names))
                        .toList()
                : files;
    }

    private static boolean isBelow(HandedIn file, Set<String> names) {
        return file.name().getNameCount() > 2
                && names.contains(file.name().getName(1).toString().toLowerCase(Locale.ROOT));
    }

    private SubmissionFile submission(
            String key, List<HandedIn> files, List<HandedIn> exports, Map<Path, Instant> times) {
        var student = student(files.get(0), key);
        var submitted = times.get(files.get(0).name().getParent());
        var attempts = new ArrayList<Attempt>();
        var problem = "";
        for (var file : files) {
            if (file.problem().isEmpty()) {
                attempts.add(new Attempt(file.shown(), file.file(), 1));
            } else {
                problem = file.problem() + "; hand in the .ipynb file itself";
            }
        }
        return new SubmissionFile(
                key,
                student,
                attempts,
                exports.stream().map(HandedIn::file).toList(),
                submitted,
                people.notes(student, submitted),
                attempts.isEmpty() ? problem : "");
    }

    /** Below a folder of its own a submission belongs to that folder's student. */
    private String student(HandedIn file, String key) {
        var own =
                file.name().getNameCount() > 1
                        ? SafeKeys.safe(file.name().getName(0).toString())
                        : key;
        return people.student(List.of(own), own);
    }

    /** nbgrader writes {@code timestamp.txt} beside what it collects. */
    private static Map<Path, Instant> times(List<HandedIn> files) {
        var times = new HashMap<Path, Instant>();
        for (var file : files) {
            var folder = file.name().getParent();
            var time = file.last().equals("timestamp.txt") ? time(file.file()) : null;
            if (folder != null && time != null) {
                times.put(folder, time);
            }
        }
        return times;
    }

    private static @Nullable Instant time(Path file) {
        var text = SmallFiles.text(file, 200).strip();
        try {
            return ZonedDateTime.parse(text, NBGRADER).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An export belongs to the notebook of the same name or of the same student's folder. */
    private static Map<String, List<HandedIn>> exports(
            List<HandedIn> files, Map<Path, String> keys) {
        var byName = new HashMap<String, String>();
        keys.forEach(
                (name, key) -> {
                    byName.put(HandedIn.stem(name), key);
                    if (name.getNameCount() > 1) {
                        byName.putIfAbsent(name.getName(0) + "/", key);
                    }
                });
        var exports = new TreeMap<String, List<HandedIn>>();
        for (var file : files) {
            var folder = file.name().getNameCount() > 1 ? file.name().getName(0) + "/" : "";
            var fallback = byName.getOrDefault(folder, "\0" + file.name());
            var key = byName.getOrDefault(file.stem(), fallback);
            exports.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
        }
        return exports;
    }

    /** A file that no notebook's name fits belongs to the student whom it names. */
    private void addAlone(HandedIn file, String key, Map<String, SubmissionFile> found) {
        var name = GivenAnswers.studentOf(file.file());
        var student =
                name.isBlank()
                        ? student(file, key)
                        : people.student(List.of(name), SafeKeys.safe(name));
        var owner =
                found.values().stream()
                        .filter(submission -> submission.student().equalsIgnoreCase(student))
                        .findFirst();
        if (owner.isPresent()) {
            var more = new ArrayList<>(owner.get().exports());
            more.add(file.file());
            found.put(owner.get().key(), withExports(owner.get(), more));
            return;
        }
        var free = found.containsKey(key) ? key + "-answers" : key;
        var notes = people.notes(student, null);
        found.put(
                free,
                new SubmissionFile(
                        free, student, List.of(), List.of(file.file()), null, notes, ""));
    }

    private static SubmissionFile withExports(SubmissionFile file, List<Path> exports) {
        return new SubmissionFile(
                file.key(),
                file.student(),
                file.attempts(),
                exports,
                file.submitted(),
                file.notes(),
                file.problem());
    }
}
