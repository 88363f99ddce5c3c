package mlsys.browser;

/** Repeated arguments of a formula, one array for each. */
final class Columns {

    private Columns() {}

    /** Take every {@code stride}th input, from {@code first + offset} on. */
    static double[] column(double[] inputs, int first, int offset, int stride) {
        double[] column = new double[(inputs.length - first) / stride];
        for (int i = 0; i < column.length; i++) {
            column[i] = inputs[first + offset + i * stride];
        }
        return column;
    }
}
