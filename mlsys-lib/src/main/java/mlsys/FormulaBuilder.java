package mlsys;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a formula. */
final class FormulaBuilder {
    final String id;
    final String name;
    final List<Argument> arguments = new ArrayList<>();
    Argument result;
    int repeated;
    String text = "";
    String latex = "";
    String numbers = "";
    Source reference = References.BOOK;

    FormulaBuilder(String id, String name) {
        this.id = id;
        this.name = name;
        this.result = new Argument("y", name, Units.ONE, "", 0);
    }

    FormulaBuilder result(String symbol, Unit unit) {
        result = new Argument(symbol, name, unit, "", 0);
        return this;
    }

    FormulaBuilder argument(String symbol, String words, Unit unit, String range, double example) {
        arguments.add(new Argument(symbol, words, unit, range, example));
        return this;
    }

    /** Let the last arguments be given again and again; their symbols end in an index. */
    FormulaBuilder repeated(int last) {
        repeated = last;
        return this;
    }

    FormulaBuilder text(String line, String tex) {
        text = line;
        latex = tex;
        return this;
    }

    /**
     * Say how the right side is written with numbers, if it has letters of its own: as TeX in the
     * arguments alone. {@code \\each{+}{p_i}} stands for all that are given again and again.
     */
    FormulaBuilder numbers(String tex) {
        numbers = tex;
        return this;
    }

    FormulaBuilder from(Source source) {
        reference = source;
        return this;
    }

    /** End with the core: number {@code place} of its group. */
    Rule core(Cores cores, int place) {
        return new Formula(this, cores, place).rule();
    }
}
