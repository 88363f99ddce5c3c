package mlsys;

/**
 * The unit of work in a call of a formula. Formulas are written for FLOP; when every work in a call
 * is counted in OP (integers) or in MAC, they hold as well, and the result is in that unit. Mixing
 * them is an error.
 */
enum Work {
    FLOP("flop"),
    OP("op"),
    MAC("mac");

    private final int base;

    Work(String base) {
        this.base = Dimension.index(base);
    }

    static Work of(Quantity... amounts) {
        boolean op = false;
        boolean mac = false;
        for (Quantity amount : amounts) {
            if (amount.dimension().has(FLOP.base)) {
                return FLOP;
            }
            op |= amount.dimension().has(OP.base);
            mac |= amount.dimension().has(MAC.base);
        }
        return op == mac ? FLOP : op ? OP : MAC;
    }

    Dimension forth(Dimension dimension) {
        return this == FLOP ? dimension : dimension.renamed(base, FLOP.base);
    }

    Dimension back(Dimension dimension) {
        return this == FLOP ? dimension : dimension.renamed(FLOP.base, base);
    }
}
