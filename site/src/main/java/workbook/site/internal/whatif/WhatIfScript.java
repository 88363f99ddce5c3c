package workbook.site.internal.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;
import workbook.nbformat.Json;

/**
 * What the page runs: the book's formulas and the sliders. It can run it itself, to hold every
 * setting of a table against what the sliders will show there.
 */
public final class WhatIfScript {

    /** What the sliders show at a setting: each input and the result, one line each. */
    private static final String READ =
            "(function (task, setting) {"
                    + " var all = task.sliders.map(function (s, i) { return workbookWhatIf.read(s, setting.inputs[i]); });"
                    + " all.push(workbookWhatIf.read(task.result, workbookWhatIf.run(task.program, setting.inputs)));"
                    + " return all.join('\\n'); })";

    private final String formulas;
    private final String sliders = read();

    /**
     * Take the book's own script.
     *
     * @param formulas a script that defines {@code compute(id, inputs)}, or empty
     */
    public WhatIfScript(String formulas) {
        this.formulas = formulas;
    }

    private static String read() {
        try (var in = WhatIfScript.class.getResourceAsStream("/workbook/site/what-if.js")) {
            if (in == null) {
                throw new IllegalStateException("the resource what-if.js is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the script of pages with sliders. */
    public String sliders() {
        return sliders;
    }

    /** Return the script that computes formulas, which a page loads when a reader needs it. */
    public String formulas() {
        return formulas;
    }

    /** Return what differs between the table of settings and the script; empty is as it must be. */
    public List<String> differences(WhatIf question) {
        var context = Context.enter();
        try {
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            var scope = context.initSafeStandardObjects();
            context.evaluateString(scope, "var self = this;", "self", 1, null);
            context.evaluateString(scope, formulas, "formulas.js", 1, null);
            context.evaluateString(scope, sliders, "what-if.js", 1, null);
            return differences(question, context, scope);
        } catch (RhinoException e) {
            return List.of("the script of the sliders fails: " + e.details());
        } finally {
            Context.exit();
        }
    }

    private static List<String> differences(
            WhatIf question, Context context, ScriptableObject scope) {
        var task = Json.write(question.tree());
        var differences = new ArrayList<String>();
        for (var setting : question.settings()) {
            var call = READ + "(" + task + ", " + Json.write(setting) + ")";
            var shown = String.valueOf(context.evaluateString(scope, call, "setting", 1, null));
            var printed = String.join("\n", WhatIf.texts(setting));
            if (!shown.equals(printed)) {
                differences.add(difference(shown, printed));
            }
        }
        return differences;
    }

    private static String difference(String shown, String printed) {
        return "the sliders show \""
                + shown.replace("\n", ", ")
                + "\" where the table says \""
                + printed.replace("\n", ", ")
                + "\"";
    }
}
