package mlsys.browser;

import org.teavm.jso.JSExport;

/** What the script offers to a page. */
public final class Formulas {

    private Formulas() {}

    /** Compute a formula in base units; not a number where an input is outside its range. */
    @JSExport
    public static double compute(String id, double[] inputs) {
        try {
            return FormulaTable.compute(id, inputs);
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }
}
