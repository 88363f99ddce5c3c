package workbook.grader.internal.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Limits;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;

/** Collects a student's answers to concept questions; of two sources the newer wins. */
public final class GivenAnswers {

    private static final Limits EXPORT = new Limits(1L << 20, 10, 1, 1 << 20);
    private static final int LENGTH = 10_000;
    private static final String BROKEN =
            "is no whole file of answers that a page saved; save it again from the page";
    private static final Pattern CALL =
            Pattern.compile(
                    "\\s*(?:Exercises\\s*\\.\\s*)?answer\\s*\\(\\s*\"([\\w-]+)\"\\s*,\\s*"
                            + "\"((?:[^\"\\\\\\n]|\\\\.)*+)\"\\s*\\)\\s*;?\\s*");

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*+|/\\*(?s:.*?)\\*/");

    private final Map<String, Entry> answers = new LinkedHashMap<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String student = "";

    private record Entry(String text, FileTime time) {}

    /** Add the answer cells of a notebook. They are read as text and never run. */
    public void addNotebook(Notebook notebook, Path file) {
        var time = time(file);
        var own = new LinkedHashMap<String, String>();
        for (var cell : notebook.cells()) {
            var gradeId = Assignment.gradeId(cell);
            if (cell instanceof Cell.Code && gradeId.startsWith("quiz-")) {
                var question = gradeId.substring("quiz-".length());
                var text = read(question, cell.source());
                var before = text == null ? null : own.put(question, text);
                if (before != null && !before.equals(text)) {
                    note(question, "there are two different answer cells; the last one counts");
                }
            }
        }
        own.forEach((question, text) -> put(question, text, time));
    }

    /** Add a file that a page of the book exported. */
    public void addExport(Path file, String chapter) {
        try {
            var tree = export(file);
            if (!(tree.get("answers") instanceof Map && tree.get("chapter") instanceof String)) {
                problems.add(name(file) + ": " + BROKEN);
                return;
            }
            if (!chapter.equals(tree.get("chapter"))) {
                problems.add(
                        name(file)
                                + ": has answers to \""
                                + cut(String.valueOf(tree.get("chapter")))
                                + "\", not to \""
                                + chapter
                                + "\"");
                return;
            }
            student = studentOf(tree);
            var time = time(file);
            Json.object(tree.get("answers"))
                    .forEach((question, value) -> put(question, text(value), time));
        } catch (NotebookException e) {
            problems.add(name(file) + ": " + BROKEN);
        } catch (IOException e) {
            problems.add(name(file) + ": is no file of answers: " + e.getMessage());
        }
    }

    /** Return the name that the export gives, or an empty text. */
    static String studentOf(Path file) {
        try {
            return studentOf(export(file));
        } catch (NotebookException | IOException e) {
            return "";
        }
    }

    private static String studentOf(Map<String, Object> export) {
        return export.get("student") instanceof String name ? name : "";
    }

    /** Return the answer to a question; null if there is none. */
    public @Nullable String answer(String question) {
        var entry = answers.get(question);
        return entry == null || entry.text().isBlank() ? null : entry.text();
    }

    /** Return what was noticed about a question. */
    public List<String> notes(String question) {
        return notes.getOrDefault(question, List.of());
    }

    /** Return what was wrong with whole files. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Return the student's name from an export, or an empty text. */
    public String student() {
        return student;
    }

    private static Map<String, Object> export(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a plain file");
        }
        if (Files.size(file) > EXPORT.bytes()) {
            throw new IOException("larger than 1 MB");
        }
        try {
            return Json.object(Json.parse(Files.readString(file), "answers", EXPORT));
        } catch (CharacterCodingException e) {
            throw new IOException("it is not text in UTF-8", e);
        }
    }

    private void put(String question, String text, FileTime time) {
        var before = answers.get(question);
        var entry = new Entry(text, time);
        if (before != null && !before.text().equals(text) && !before.text().isBlank()) {
            note(question, "the notebook and the exported file differ; the newer one counts");
        }
        if (before == null || before.text().isBlank() || time.compareTo(before.time()) >= 0) {
            answers.put(question, entry);
        }
    }

    private @Nullable String read(String question, String source) {
        var code =
                withoutComments(source)
                        .lines()
                        .filter(line -> !line.startsWith("%"))
                        .collect(Collectors.joining("\n"));
        var call = CALL.matcher(code);
        if (code.length() > LENGTH || !call.matches() || !call.group(1).equals(question)) {
            note(
                    question,
                    "the answer cell cannot be read; it must be answer(\""
                            + question
                            + "\", \"…\"); and nothing else");
            return null;
        }
        return unescape(call.group(2));
    }

    private static String withoutComments(String code) {
        return TEXT_OR_COMMENT
                .matcher(code)
                .replaceAll(
                        found ->
                                found.group().startsWith("\"")
                                        ? Matcher.quoteReplacement(found.group())
                                        : " ");
    }

    private static String unescape(String text) {
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        var text = value == null || value instanceof Map ? "" : value.toString();
        return text.length() > LENGTH ? text.substring(0, LENGTH) : text;
    }

    private void note(String question, String text) {
        var list = notes.computeIfAbsent(question, key -> new ArrayList<>());
        if (!list.contains(text)) {
            list.add(text);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
