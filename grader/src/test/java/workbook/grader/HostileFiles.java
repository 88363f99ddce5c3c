package workbook.grader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;

/** Files that mean harm, or that something happened to on the way. */
final class HostileFiles {

    private static final String DAYS = "training-days";

    private final Path folder;

    /** By submission: the verdict and how the message or a note begins. */
    private final Map<String, String> verdicts = new LinkedHashMap<>();

    HostileFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        unreadable();
        archives();
        changed();
        names();
    }

    Map<String, String> verdicts() {
        return verdicts;
    }

    private void unreadable() throws IOException {
        var right = text(Course.solved());
        file("truncated", right.substring(0, right.length() / 2), "unreadable 0 the notebook:");
        file("empty", "", "unreadable 0 the notebook");
        file("deep", "[".repeat(100_000), "unreadable 0 the notebook");
        file("deep-object", "{\"a\":".repeat(50_000), "unreadable 0 the notebook");
        file("not-json", "%PDF-1.4", "unreadable 0 the notebook");
        file("list", "[1, 2, 3]", "unreadable 0 the notebook");
        file(
                "no-cells",
                "{\"nbformat\": 4, \"nbformat_minor\": 5}",
                "missing 0 the answer cell is missing");
        file(
                "format-3",
                "{\"nbformat\": 3, \"nbformat_minor\": 0, \"worksheets\": [{\"cells\": []}]}",
                "unreadable 0 the notebook");
        file(
                "format-9",
                right.replace("\"nbformat\": 4", "\"nbformat\": 9"),
                "unreadable 0 the notebook");
        file("page", "<html><script>alert(1)</script></html>", "unreadable 0 the notebook");
        file(
                "huge-number",
                right.replace("\"nbformat\": 4", "\"nbformat\": " + "9".repeat(100_000)),
                "unreadable 0 the notebook");
        Files.write(folder.resolve("utf-16.ipynb"), right.getBytes(StandardCharsets.UTF_16));
        verdicts.put("utf-16", "unreadable 0 the notebook");
        Files.write(folder.resolve("huge-file.ipynb"), new byte[21 << 20]);
        verdicts.put("huge-file", "unreadable 0 the notebook");
        Files.createSymbolicLink(folder.resolve("link.ipynb"), Path.of("/etc/passwd"));
        verdicts.put("link", "unreadable 0 the notebook: a link or device, not a file");
        var other = Course.solved().withMetadata(Map.of("workbook", Map.of("id", "vol2/other")));
        file(
                "other-assignment",
                other.mapCells(cell -> cell.withMetadata(Map.of())),
                "unreadable 0 the notebook: it is \"vol2/other\"");
        file("huge-cell", answered("// " + "x".repeat(9 << 20)), "unreadable 0 the notebook");
        var many = new ArrayList<>(Course.solved().cells());
        for (var i = 0; i < 2_100; i++) {
            many.add(new Cell.Markdown("m" + i, "x", Map.of()));
        }
        file("many-cells", Notebook.of(Map.of(), many), "unreadable 0 the notebook");
    }

    private void archives() throws IOException {
        var right = Archives.bytes(Course.solved());
        zip("packed", Map.of("work/homework.ipynb", right), "ok 4 all tests passed");
        zip(
                "slip",
                Map.of("../../../../tmp/evil.ipynb", right),
                "unreadable 0 the archive's entry \"../../../../tmp/evil.ipynb\" leads out of it");
        zip("absolute", Map.of("/tmp/evil.ipynb", right), "unreadable 0 the archive's entry");
        zip(
                "bomb",
                Map.of("bomb.ipynb", new byte[101 << 20]),
                "unreadable 0 it unpacks to more than");
        zip("no-notebook", Map.of("essay.docx", right), "unreadable 0 the archive has no notebook");
        zip(
                "archive-in-archive",
                Map.of("inner.zip", right),
                "unreadable 0 the archive has no notebook");
        zip(
                "for-others",
                Map.of("submission_11/hw.ipynb", right, "submission_12/hw.ipynb", right),
                "ok 4 all tests passed");
        Files.writeString(folder.resolve("torn.zip"), "PK\003\004 torn");
        verdicts.put("torn", "unreadable 0 the archive cannot be unpacked");
        Files.createSymbolicLink(folder.resolve("linked.zip"), Path.of("/etc/passwd"));
        verdicts.put("linked", "unreadable 0 a link or device, not a file");
    }

    private void changed() throws IOException {
        var solved = Course.solved();
        var answer = Course.SOLUTIONS.getOrDefault(DAYS, "");
        file("windows", "\ufeff" + text(solved).replace("\n", "\r\n"), "ok 4 all tests passed");
        file("duplicated", with(solved, Course.answerCell(DAYS, answer)), "ok 4 all tests passed");
        file(
                "replaced",
                with(solved, Course.answerCell(DAYS, "// nothing")),
                "ok 4 all tests passed");
        var moved = new ArrayList<>(solved.cells());
        java.util.Collections.reverse(moved);
        file("moved", Notebook.of(solved.metadata(), moved), "ok 4 all tests passed");
        file(
                "stripped",
                solved.mapCells(cell -> cell.withMetadata(Map.of())),
                "ok 4 all tests passed");
        file(
                "retyped",
                solved.mapCells(
                        cell ->
                                cell.id().equals("cell-" + DAYS)
                                        ? new Cell.Markdown(
                                                cell.id(), cell.source(), cell.metadata())
                                        : cell),
                "missing 0 the answer cell is missing");
        var without = new ArrayList<>(solved.cells());
        without.removeIf(cell -> cell.id().equals("cell-" + DAYS));
        file(
                "deleted",
                Notebook.of(solved.metadata(), without),
                "missing 0 the answer cell is missing");
        var rich =
                Map.<String, Object>of(
                        "nbgrader",
                        Map.of("grade_id", DAYS, "grade", true, "solution", true, "points", 1e9));
        file(
                "own-points",
                solved.mapCells(c -> c.id().equals("cell-" + DAYS) ? c.withMetadata(rich) : c),
                "ok 4 all tests passed");
        file(
                "own-tests",
                Course.answered(Map.of(DAYS + "-check", "System.exit(0);")),
                "missing 0 not answered");
        file(
                "own-cells",
                with(solved, Course.answerCell("bonus", "static int bonus() { return 100; }")),
                "ok 4 all tests passed");
        file(
                "own-keys",
                solved.withMetadata(
                        Map.of(
                                "workbook",
                                Map.of("id", "vol1/introduction", "quiz", List.of("forged")))),
                "ok 4 all tests passed");
        file("untouched", Course.released(), "missing 0 not answered: the cell still has its stub");
        var output = "{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": \"";
        file(
                "much-output",
                text(solved)
                        .replaceFirst(
                                "\"outputs\": \\[\\]",
                                "\"outputs\": [" + output + "x".repeat(30 << 20) + "\"}]"),
                "ok 4 all tests passed");
    }

    private void names() throws IOException {
        var right = text(Course.solved());
        Files.writeString(folder.resolve("=cmd|' C calc'!A0.ipynb"), right);
        verdicts.put("_cmd___C_calc__A0", "ok 4 all tests passed");
        Files.writeString(folder.resolve("<script>alert(1)<.ipynb"), right);
        verdicts.put("_script_alert_1__", "ok 4 all tests passed");
        Files.writeString(folder.resolve("new\nline,\"quote\".ipynb"), right);
        verdicts.put("new_line__quote_", "ok 4 all tests passed");
        Files.writeString(folder.resolve("n".repeat(200) + ".ipynb"), right);
        verdicts.put("n".repeat(80), "ok 4 all tests passed");
        Files.createDirectories(folder.resolve("folder.ipynb"));
        Files.writeString(folder.resolve("notes.txt"), "not for us");
    }

    private void file(String name, Notebook notebook, String verdict) throws IOException {
        file(name, text(notebook), verdict);
    }

    private void file(String name, String text, String verdict) throws IOException {
        Files.writeString(folder.resolve(name + ".ipynb"), text);
        verdicts.put(name, verdict);
    }

    private void zip(String name, Map<String, byte[]> entries, String verdict) {
        Archives.zip(folder.resolve(name + ".zip"), entries);
        verdicts.put(name, verdict);
    }

    private static Notebook with(Notebook notebook, Cell last) {
        var cells = new ArrayList<>(notebook.cells());
        cells.add(last);
        return Notebook.of(notebook.metadata(), cells);
    }

    private static Notebook answered(String source) {
        return Course.answered(Map.of(DAYS, source));
    }

    private static String text(Notebook notebook) {
        return NotebookWriter.toJson(notebook);
    }
}
