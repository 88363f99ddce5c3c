package mlsys;

import java.util.List;

/**
 * What a formula takes: arguments in order, of which the last may repeat.
 *
 * @param links whether an argument is the rate of a link one way
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out; read in each call of a formula
record Signature(
        String id, List<Argument> arguments, int repeated, Dimension[] dimensions, boolean links) {

    private static final String ONE_WAY = ", one way";

    static Signature of(String id, List<Argument> arguments, int repeated) {
        Dimension[] dimensions = new Dimension[arguments.size()];
        boolean links = false;
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = arguments.get(i).unit().dimension();
            links |= arguments.get(i).name().endsWith(ONE_WAY);
        }
        return new Signature(id, List.copyOf(arguments), repeated, dimensions, links);
    }

    boolean takes(int inputs) {
        int more = inputs - arguments.size();
        return more == 0 || (repeated > 0 && more > 0 && more % repeated == 0);
    }

    /** How many inputs it takes, in words. */
    String arity() {
        String more =
                repeated == 0
                        ? ""
                        : repeated == 1
                                ? " or more"
                                : " or more, "
                                        + List.of("two", "three", "four").get(repeated - 2)
                                        + " at a time";
        return arguments.size() + (arguments.size() == 1 ? " argument" : " arguments") + more;
    }

    /** The argument that an input is given for. */
    Argument argument(int input) {
        return arguments.get(position(input));
    }

    private int position(int input) {
        int fixed = arguments.size() - repeated;
        return input < fixed || repeated == 0 ? input : fixed + (input - fixed) % repeated;
    }

    /** How often what repeats is given. */
    int times(int inputs) {
        return repeated == 0 ? 0 : (inputs - arguments.size()) / repeated + 1;
    }

    /** The symbol of an input: {@code p_1}, {@code p_2} for what repeats. */
    String symbol(int input) {
        int fixed = arguments.size() - repeated;
        String symbol = argument(input).symbol();
        return input < fixed || repeated == 0
                ? symbol
                : symbol.substring(0, symbol.lastIndexOf('_') + 1)
                        + ((input - fixed) / repeated + 1);
    }

    /** An input in messages: {@code N (number of devices) of training_time}. */
    String words(int input) {
        return symbol(input) + " (" + argument(input).name() + ") of " + id;
    }

    /** Whether each measures what it should, without a second look at work or links. */
    boolean fits(Quantity[] amounts) {
        if (links || amounts.length != dimensions.length) {
            return false;
        }
        boolean fits = true;
        for (int i = 0; i < amounts.length; i++) {
            fits &= amounts[i] != null && dimensions[i].is(amounts[i].dimension());
        }
        return fits;
    }

    void checkCount(int inputs) {
        if (!takes(inputs)) {
            throw new IllegalArgumentException(
                    id + " takes " + arity() + ", but was given " + inputs);
        }
    }

    /** Look at each argument, name the one that is wrong, and return the unit of work. */
    Work check(Quantity[] amounts) {
        checkCount(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            Need.given(amounts[i], words(i));
        }
        Work work = Work.of(amounts);
        for (int i = 0; i < amounts.length; i++) {
            check(i, amounts[i], work);
        }
        return work;
    }

    private void check(int input, Quantity amount, Work work) {
        Argument argument = argument(input);
        Dimension wanted = argument.unit().dimension();
        if (!work.forth(amount.dimension()).equals(wanted)) {
            throw new IllegalArgumentException(
                    words(input)
                            + " must be "
                            + (argument.unit().isPlain()
                                    ? "a plain number"
                                    : "in " + argument.unit().symbol())
                            + ", but was "
                            + amount.words());
        }
        if (links && argument.name().endsWith(ONE_WAY) && sumsDirections(amount)) {
            throw new IllegalArgumentException(
                    words(input)
                            + " must be one way, but "
                            + amount.derivation().name()
                            + " sums both directions: halve it");
        }
    }

    private static boolean sumsDirections(Quantity amount) {
        return amount.derivation() instanceof LeafNode leaf
                && String.valueOf(leaf.note()).contains("both directions summed");
    }

    /** Say of a symbol in a refusal what it is: {@code η (utilization) of training_time}. */
    IllegalArgumentException named(IllegalArgumentException refusal, int inputs) {
        String message = String.valueOf(refusal.getMessage());
        for (int i = 0; i < inputs; i++) {
            if (message.startsWith(symbol(i) + " must ")) {
                String rest = message.substring(symbol(i).length());
                // The refusal says the same in fewer words: as a cause it would be read twice.
                return new IllegalArgumentException(words(i) + rest);
            }
        }
        return refusal;
    }
}
