package workbook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Limits;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Output;

/**
 * What running a chapter gave, without its text: outputs of the code cells and values of the
 * Markdown cells, each in order, and the questions' values.
 */
record Results(
        List<List<Output>> outputs, List<List<Object>> values, List<Map<String, Object>> quiz) {

    Results {
        outputs = List.copyOf(outputs);
        values = List.copyOf(values);
        quiz = List.copyOf(quiz);
    }

    /** Put the results into the chapter's notebook. */
    Notebook into(Chapter chapter) {
        var cells = new ArrayList<Cell>();
        int code = 0;
        int text = 0;
        for (var cell : chapter.notebook().cells()) {
            if (cell instanceof Cell.Code c) {
                cells.add(c.withOutputs(code + 1, outputs.get(code)));
                code++;
            } else {
                cells.add(withValues(cell, values.get(text)));
                text++;
            }
        }
        var metadata = new LinkedHashMap<>(chapter.notebook().metadata());
        var workbook = new LinkedHashMap<>(chapter.notebook().workbook());
        workbook.put("quiz", QuizText.resolved(chapter.quiz(), quiz));
        metadata.put("workbook", workbook);
        return Notebook.of(metadata, cells);
    }

    private static Cell withValues(Cell cell, List<Object> values) {
        if (values.isEmpty()) {
            return cell;
        }
        var metadata = new LinkedHashMap<>(cell.metadata());
        metadata.put("user_expressions", values);
        return cell.withMetadata(metadata);
    }

    /** Write as a notebook without text, the form in which the cache keeps results. */
    String toJson() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < outputs.size(); i++) {
            cells.add(new Cell.Code("c" + i, "", Map.of(), i + 1, outputs.get(i)));
        }
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("values", values);
        metadata.put("quiz", quiz);
        return NotebookWriter.toJson(Notebook.of(metadata, cells));
    }

    /** Read what {@link #toJson} wrote. */
    static Results fromJson(String json, String place) {
        var notebook = NotebookReader.read(json, place, Limits.TRUSTED);
        var outputs = new ArrayList<List<Output>>();
        for (var cell : notebook.cells()) {
            if (cell instanceof Cell.Code code) {
                outputs.add(code.outputs());
            }
        }
        var metadata = notebook.metadata();
        return new Results(
                outputs,
                Json.array(metadata.get("values")).stream().map(Json::array).toList(),
                Json.array(metadata.get("quiz")).stream().map(Json::object).toList());
    }
}
