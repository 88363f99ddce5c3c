package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions: all in one snippet, and one by one when that does not work. */
final class Expressions {

    private final CellRunner runner;
    private final Session session;

    Expressions(CellRunner runner, Session session) {
        this.runner = runner;
        this.session = session;
    }

    List<CellValue> evaluate(List<String> expressions) {
        if (expressions.isEmpty()) {
            return List.of();
        }
        var together = expressions.size() > 1 ? together(expressions) : null;
        if (together != null) {
            return together;
        }
        var values = new ArrayList<CellValue>();
        for (var expression : expressions) {
            values.add(alone(expression));
        }
        return values;
    }

    private @Nullable List<CellValue> together(List<String> expressions) {
        var array = new StringBuilder("new Object[] {");
        for (var expression : expressions) {
            array.append('(').append(expression).append("\n),");
        }
        var values = new ArrayList<CellValue>();
        var error =
                runner.expression(
                        new CellText("expressions", array.append('}').toString()),
                        value -> {
                            for (var each : (Object[]) value) {
                                values.add(CellValue.of(each, session.render(each)));
                            }
                        });
        return error == null && values.size() == expressions.size() ? values : null;
    }

    private CellValue alone(String expression) {
        var values = new ArrayList<CellValue>();
        var error =
                runner.expression(
                        new CellText("expression", expression),
                        value -> values.add(CellValue.of(value, session.render(value))));
        if (error != null) {
            return CellValue.failed(error);
        }
        return values.isEmpty() ? CellValue.failed(noValue(expression)) : values.get(0);
    }

    private static CellError noValue(String expression) {
        return CellError.plain(
                CellError.Kind.COMPILE,
                "CompilationException",
                "not an expression with a value: " + expression,
                null);
    }
}
