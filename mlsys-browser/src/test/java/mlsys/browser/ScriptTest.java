package mlsys.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlsys.Argument;
import mlsys.Formula;
import mlsys.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/** The script computes what the library computes. */
class ScriptTest {

    private Context context;
    private ScriptableObject page;

    @BeforeEach
    void load() throws IOException {
        context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(true);
        page = context.initSafeStandardObjects();
        context.evaluateString(page, "var self = this;", "self", 1, null);
        try (InputStream script = ScriptTest.class.getResourceAsStream("/formulas.js")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            context.evaluateString(page, text, "formulas.js", 1, null);
        }
    }

    @AfterEach
    void exit() {
        Context.exit();
    }

    private double compute(String id, double... inputs) {
        Object[] boxed = Arrays.stream(inputs).boxed().toArray();
        Object[] arguments = {id, context.newArray(page, boxed)};
        var compute = (Function) page.get("compute", page);
        return ((Number) compute.call(context, page, page, arguments)).doubleValue();
    }

    private static double[] example(Formula formula) {
        return formula.arguments().stream().mapToDouble(ScriptTest::base).toArray();
    }

    private static double base(Argument argument) {
        return Quantity.of(argument.example(), argument.unit()).value();
    }

    @TestFactory
    Stream<DynamicTest> computesEveryFormulaAsTheLibraryDoes() {
        return mlsys.Formulas.all().stream()
                .filter(formula -> FormulaTable.IDS.contains(formula.id()))
                .map(formula -> DynamicTest.dynamicTest(formula.id(), () -> same(formula)));
    }

    private void same(Formula formula) {
        double[] inputs = example(formula);
        double here = FormulaTable.compute(formula.id(), inputs);
        assertThat(compute(formula.id(), inputs)).isCloseTo(here, within(1e-12 * Math.abs(here)));
    }

    @Test
    void leavesOutOnlySimulationsThatReplayATrace() {
        var missing =
                mlsys.Formulas.all().stream()
                        .map(Formula::id)
                        .filter(id -> !FormulaTable.IDS.contains(id))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing)
                .containsExactly(
                        "kv_running_simulated",
                        "kv_used_share_simulated",
                        "pipeline_bubble_simulated",
                        "pipeline_time_simulated",
                        "serving_within_simulated");
    }

    @Test
    void givesNoNumberOutsideARange() {
        assertThat(compute("training_time", 3.14e23, 1024, 312e12, 1.5)).isNaN();
        assertThat(compute("no_such_formula", 1)).isNaN();
    }
}
