package mlsys.core;

/** Whether groups are treated alike. */
public final class FairnessModel {

    private FairnessModel() {}

    /**
     * The larger of the gaps of true and of false positive rates.
     *
     * <p>Δ_EO = max(ΔTPR, ΔFPR). Source: Hardt et al., Equality of Opportunity in Supervised
     * Learning (2016).
     *
     * @param hits ΔTPR, gap of the true positive rates, from 0 to 1
     * @param alarms ΔFPR, gap of the false positive rates, from 0 to 1
     * @return Δ_EO, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double odds(double hits, double alarms) {
        Check.fraction("ΔTPR", hits);
        Check.fraction("ΔFPR", alarms);
        return Math.max(hits, alarms);
    }

    /**
     * Largest minus smallest rate.
     *
     * <p>Δ = max(k_g / n_g) − min(k_g / n_g). Source: Dwork et al., Fairness Through Awareness
     * (2012).
     *
     * @param chosen each k_g, chosen members of a group, from 0 to n_g, as many as n_g
     * @param members each n_g, members of a group, greater than 0, as many as k_g
     * @return Δ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double gap(double[] chosen, double[] members) {
        double[] rates = rates(chosen, members);
        return largest(rates) - smallest(rates);
    }

    /**
     * Smallest over largest rate.
     *
     * <p>DI = min(k_g / n_g) / max(k_g / n_g). Source: US Equal Employment Opportunity Commission,
     * Uniform Guidelines, the four-fifths rule (1978).
     *
     * @param chosen each k_g, chosen members of a group, from 0 to n_g, as many as n_g
     * @param members each n_g, members of a group, greater than 0, as many as k_g
     * @return DI, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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
