package workbook.grader.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.grader.GradingException;

/** Finds submissions: notebooks, and exported answers beside them or alone. */
public final class SubmissionFolder {

    private static final int DEPTH = 6;
    private static final String NOTEBOOK = ".ipynb";
    private static final String EXPORT = ".json";
    private static final String ARCHIVE = ".zip";

    private SubmissionFolder() {}

    /** Return all submissions in the order of their keys. Links are listed, never followed. */
    public static List<SubmissionFile> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GradingException(
                    folder + " is no folder; give the folder with the submitted notebooks");
        }
        var files = files(folder);
        var keys = SafeKeys.of(files.stream().filter(f -> !isExport(f)).toList());
        var exports = exports(files, keys);
        var found = new TreeMap<String, SubmissionFile>();
        keys.forEach(
                (file, key) ->
                        found.put(
                                key,
                                new SubmissionFile(
                                        key,
                                        student(file, key),
                                        folder.resolve(file),
                                        resolve(folder, exports.remove(key)))));
        var alone = exports.values().stream().flatMap(List::stream).toList();
        SafeKeys.of(alone).forEach((file, key) -> addAlone(folder, file, key, found));
        return List.copyOf(found.values());
    }

    /** A file that no notebook's name fits belongs to the student whom it names. */
    private static void addAlone(
            Path folder, Path file, String key, Map<String, SubmissionFile> found) {
        var name = GivenAnswers.studentOf(folder.resolve(file));
        var student = name.isBlank() ? student(file, key) : SafeKeys.safe(name);
        var owner =
                found.values().stream()
                        .filter(submission -> submission.student().equalsIgnoreCase(student))
                        .findFirst();
        var free = found.containsKey(key) ? key + "-answers" : key;
        var extended =
                owner.map(submission -> submission.with(folder.resolve(file)))
                        .orElseGet(
                                () ->
                                        new SubmissionFile(
                                                free,
                                                student,
                                                null,
                                                resolve(folder, List.of(file))));
        found.put(extended.key(), extended);
    }

    private static List<Path> resolve(Path folder, @Nullable List<Path> files) {
        return files == null ? List.of() : files.stream().map(folder::resolve).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(path -> !isHidden(path))
                    .filter(SubmissionFolder::isSubmission)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Path path) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubmission(Path path) {
        var name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(NOTEBOOK) || name.endsWith(ARCHIVE) || isExport(path);
    }

    private static boolean isExport(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(EXPORT);
    }

    /** Below a folder of its own a submission belongs to that folder's student. */
    private static String student(Path file, String key) {
        return file.getNameCount() > 1 ? SafeKeys.safe(file.getName(0).toString()) : key;
    }

    /** An export belongs to the notebook of the same name or of the same student's folder. */
    private static Map<String, List<Path>> exports(List<Path> files, Map<Path, String> keys) {
        var byName = new HashMap<String, String>();
        keys.forEach(
                (file, key) -> {
                    byName.put(stem(file), key);
                    if (file.getNameCount() > 1) {
                        byName.putIfAbsent(file.getName(0) + "/", key);
                    }
                });
        var exports = new TreeMap<String, List<Path>>();
        for (var file : files) {
            if (isExport(file)) {
                var sameFolder = file.getNameCount() > 1 ? file.getName(0) + "/" : "";
                var fallback = byName.getOrDefault(sameFolder, "\0" + file);
                var key = byName.getOrDefault(stem(file), fallback);
                exports.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
            }
        }
        return exports;
    }

    static String stem(Path file) {
        var name = file.toString();
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
