package workbook.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Notebook;
import workbook.nbformat.Output;

/** The named values that an executed notebook shows. */
final class Values {

    private static final String TYPE = "application/vnd.workbook.value+json";

    private Values() {}

    /** Return them by id, in the order of the notebook. */
    static Map<String, Map<String, Object>> of(Notebook notebook) {
        var values = new LinkedHashMap<String, Map<String, Object>>();
        for (var cell : notebook.cells()) {
            if (cell instanceof Cell.Code code) {
                code.outputs().forEach(output -> value(output).ifPresent(v -> put(values, v)));
            }
            for (var inline : Json.array(cell.metadata().get("user_expressions"))) {
                var result = Json.object(Json.object(inline).get("result"));
                put(values, Json.object(Json.object(result.get("data")).get(TYPE)));
            }
        }
        return values;
    }

    private static Optional<Map<String, Object>> value(Output output) {
        return output.match(
                stream -> Optional.empty(),
                display -> json(display.data()),
                result -> json(result.data()),
                failure -> Optional.empty());
    }

    private static Optional<Map<String, Object>> json(MimeBundle data) {
        return data.json(TYPE);
    }

    private static void put(Map<String, Map<String, Object>> values, Map<String, Object> value) {
        if (value.get("id") instanceof String id) {
            values.putIfAbsent(id, value);
        }
    }
}
