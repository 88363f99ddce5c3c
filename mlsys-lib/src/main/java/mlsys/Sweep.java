package mlsys;

/** A formula at many points. */
final class Sweep {

    private final Rule rule;
    private final double[][] columns;
    private final int points;

    private Sweep(Rule rule, double[][] columns, int points) {
        this.rule = rule;
        this.columns = columns;
        this.points = points;
    }

    static double[] of(Rule rule, double[][] columns) {
        rule.signature().checkCount(columns.length);
        int points = 1;
        for (int i = 0; i < columns.length; i++) {
            points = Math.max(points, Need.given(columns[i], rule.signature().words(i)).length);
        }
        for (int i = 0; i < columns.length; i++) {
            checkLength(rule.signature().words(i), columns[i].length, points);
        }
        return new Sweep(rule, columns, points).results();
    }

    private static void checkLength(String words, int length, int points) {
        if (length != 1 && length != points) {
            throw new IllegalArgumentException(
                    words
                            + " must have "
                            + (points == 1 ? "1 number" : "1 or " + points + " numbers")
                            + ", but has "
                            + length);
        }
    }

    private double[] results() {
        double[] results = new double[points];
        if (!rule.cores().computeAll(rule.place(), columns, results)) {
            oneByOne(results);
        }
        return results;
    }

    private void oneByOne(double[] results) {
        double[] inputs = new double[columns.length];
        for (int point = 0; point < points; point++) {
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = columns[i].length == 1 ? columns[i][0] : columns[i][point];
            }
            results[point] = compute(inputs, point);
        }
    }

    private double compute(double[] inputs, int point) {
        try {
            double result = rule.compute(inputs);
            if (!Double.isFinite(result)) {
                Numbers.finite(result, "the result of " + rule.formula().name());
            }
            return result;
        } catch (IllegalArgumentException e) {
            IllegalArgumentException named = rule.signature().named(e, inputs.length);
            throw new IllegalArgumentException("point " + point + ": " + named.getMessage(), e);
        }
    }
}
