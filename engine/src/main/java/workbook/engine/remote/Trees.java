package workbook.engine.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellError;
import workbook.engine.CellResult;
import workbook.engine.CellValue;

/** Results as trees and back. Objects themselves stay in their JVM. */
final class Trees {

    private Trees() {}

    static Map<String, Object> of(CellResult result) {
        var tree = new LinkedHashMap<String, Object>();
        if (result.value() != null) {
            tree.put("value", of(result.value()));
        }
        if (result.error() != null) {
            tree.put("error", of(result.error()));
        }
        tree.put("warnings", result.warnings());
        return tree;
    }

    static CellResult result(Map<String, Object> tree) {
        return new CellResult(
                tree.containsKey("value") ? value(Frames.asMap(tree.get("value"))) : null,
                tree.containsKey("error") ? error(Frames.asMap(tree.get("error"))) : null,
                texts(tree.get("warnings")));
    }

    static Map<String, Object> of(CellValue value) {
        return value.error() == null
                ? Map.of("bundle", value.bundle())
                : Map.of("error", of(value.error()));
    }

    static CellValue value(Map<String, Object> tree) {
        return tree.containsKey("error")
                ? CellValue.failed(error(Frames.asMap(tree.get("error"))))
                : CellValue.of(null, Frames.asMap(tree.get("bundle")));
    }

    static Map<String, Object> of(CellError error) {
        return Map.of(
                "kind", error.kind().name(),
                "name", error.name(),
                "message", error.message(),
                "line", error.line(),
                "column", error.column(),
                "lines", error.lines());
    }

    static CellError error(Map<String, Object> tree) {
        return new CellError(
                CellError.Kind.valueOf(text(tree, "kind")),
                text(tree, "name"),
                text(tree, "message"),
                number(tree, "line"),
                number(tree, "column"),
                texts(tree.get("lines")));
    }

    static String text(Map<String, Object> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    static int number(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Number number ? number.intValue() : 0;
    }

    static List<String> texts(@Nullable Object tree) {
        var texts = new ArrayList<String>();
        Frames.asList(tree).forEach(each -> texts.add(String.valueOf(each)));
        return texts;
    }
}
