package mlsys.core;

/** Whether groups are treated alike. */
public final class FairnessModel {

    private FairnessModel() {}

    /** The larger of the gaps of true and of false positive rates. */
    public static double odds(double hits, double alarms) {
        Check.fraction("ΔTPR", hits);
        Check.fraction("ΔFPR", alarms);
        return Math.max(hits, alarms);
    }

    /** Largest minus smallest rate. */
    public static double gap(double[] chosen, double[] members) {
        double[] rates = rates(chosen, members);
        return largest(rates) - smallest(rates);
    }

    /** Smallest over largest rate. */
    public static double ratio(double[] chosen, double[] members) {
        double[] rates = rates(chosen, members);
        if (largest(rates) == 0) {
            throw new IllegalArgumentException(
                    "a rate must be greater than 0 for a ratio of rates, but all are 0");
        }
        return smallest(rates) / largest(rates);
    }

    private static double[] rates(double[] chosen, double[] members) {
        Check.same("k", chosen, "n", members);
        double[] rates = new double[chosen.length];
        for (int i = 0; i < rates.length; i++) {
            String group = "_" + (i + 1);
            Check.positive("n" + group, members[i]);
            Check.notNegative("k" + group, chosen[i]);
            if (chosen[i] > members[i]) {
                throw Check.wrong(
                        "k" + group,
                        "at most n" + group + " = " + Check.text(members[i]),
                        chosen[i]);
            }
            rates[i] = chosen[i] / members[i];
        }
        return rates;
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static double smallest(double[] values) {
        double smallest = values[0];
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }
}
