package mlsys;

/**
 * A part of an expression on paper, and whether it needs brackets beside other signs.
 *
 * @param words how it is written
 * @param bond what holds it together; the weaker, the sooner it needs brackets
 */
record Term(String words, Bond bond) {

    /** From weak to strong. */
    enum Bond {
        SUM,
        PRODUCT,
        ONE
    }

    /** A symbol; one with signs of its own, such as {@code S/S_min}, holds less. */
    static Term symbol(String symbol, String written) {
        return new Term(written, symbol.matches(".*[/ ].*") ? Bond.SUM : Bond.ONE);
    }

    /** An amount in text: {@code 3 TB/s} below a stroke would read as {@code 3 TB / s}. */
    static Term amount(String display) {
        return new Term(display, display.matches(".*[/·].*") ? Bond.PRODUCT : Bond.ONE);
    }

    /** As the first operand of a sign that binds like {@code sign}. */
    String first(Bond sign) {
        return bond.compareTo(sign) < 0 ? bracketed() : words;
    }

    /** As a later operand, where a minus sign in front needs brackets too. */
    String later(Bond sign) {
        return isNegative() ? bracketed() : first(sign);
    }

    private boolean isNegative() {
        return words.startsWith("-") || words.startsWith("−");
    }

    private String bracketed() {
        return "(" + words + ")";
    }
}
