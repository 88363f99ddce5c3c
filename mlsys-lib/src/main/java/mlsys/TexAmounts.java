package mlsys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts amounts in the places of the symbols of a formula in TeX, as one does on paper. Gives up
 * where something but numbers would be left: a sum over an index, a distribution, a letter of its
 * own.
 */
final class TexAmounts {

    /** What may stay as it is: signs and numbers, and commands of arithmetic with their index. */
    private static final Pattern KEPT =
            Pattern.compile(
                    "\\\\log(?:_\\d|_\\{\\d+\\})|\\\\t?frac\\d\\d|\\\\t?frac(?=\\{)"
                            + "|\\\\(?:sqrt|max|min|ln|cdot|left|right|[lr]floor|[lr]ceil|ge|le)"
                            + "(?![A-Za-z])|\\\\big[()]|\\\\[,;!]|\\d+(?:\\.\\d+)?|e(?=\\^)|[-+/(),\\[\\]|{}^ ]");

    /** What is multiplied with what stands before it, and what with what stands behind it. */
    private static final Pattern STARTS =
            Pattern.compile("\\\\(t?frac|sqrt|max|min|ln|log).*|\\d.*|e");

    private static final Pattern ENDS =
            Pattern.compile("\\d.*|(\\\\big)?[)}\\]]|\\\\r(floor|ceil)|.*frac\\d\\d");
    private static final Pattern OPENS =
            Pattern.compile("(\\\\big)?[(\\[]|\\\\(left|lfloor|lceil)");

    /** Letters and commands that the author of a line for numbers wants to be there. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\\\(?:begin|end|text|mathrm)\\{\\w+}|\\\\[A-Za-z]+|\\\\.|[A-Za-z](?:_\\w)?|[^{}]");

    private static final Pattern EACH =
            Pattern.compile("\\\\each\\{([^}]*)}\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*)}");
    private static final int MOST = 4;

    private static final Pattern SPACE = Pattern.compile("\\\\[,;!]| ");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final String tex;
    private final Map<String, String> amounts;
    private final boolean strict;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean afterFactor;
    private boolean afterAmount;

    private TexAmounts(String tex, Map<String, String> amounts, boolean strict) {
        this.tex = tex;
        this.amounts = amounts;
        this.strict = strict;
    }

    /** The right side of {@code formula} with amounts; empty if it is not all numbers then. */
    static String placed(String formula, List<String> symbols, List<Derivation> inputs) {
        return new TexAmounts(right(formula), amounts(symbols, inputs), true).write();
    }

    /** A line that is made for numbers, with amounts. */
    static String written(String line, Signature signature, List<Derivation> inputs) {
        List<String> symbols =
                IntStream.range(0, inputs.size()).mapToObj(signature::symbol).toList();
        int times = signature.times(inputs.size());
        String all =
                EACH.matcher(line)
                        .replaceAll(each -> Matcher.quoteReplacement(repeat(each, times)));
        return new TexAmounts(all, amounts(symbols, inputs), false).write();
    }

    /** The same for each index; of many the first, the second and the last. */
    private static String repeat(MatchResult each, int times) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            parts.add(
                    each.group(2)
                            .replaceAll("_[a-z](?![A-Za-z])", "_" + (i < 10 ? i : "{" + i + "}")));
        }
        if (times > MOST) {
            parts.subList(2, times - 1).clear();
            parts.add(2, each.group(1).equals("+") ? "\\cdots" : "\\ldots");
        }
        return String.join(each.group(1), parts);
    }

    private static Map<String, String> amounts(List<String> symbols, List<Derivation> inputs) {
        Map<String, String> amounts =
                new TreeMap<>(
                        Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < symbols.size(); i++) {
            String amount = Latex.amount(inputs.get(i).display());
            spellings(symbols.get(i)).forEach(spelling -> amounts.put(spelling, amount));
        }
        return amounts;
    }

    private static String right(String formula) {
        Matcher relation = LatexExplainer.RELATION.matcher(formula);
        return relation.lookingAt() ? formula.substring(relation.end()) : formula;
    }

    /** The ways in which formulas write a symbol. */
    private static List<String> spellings(String symbol) {
        String tex = Latex.symbol(symbol);
        return List.of(
                tex,
                tex.replace("\\text", "\\mathrm"),
                tex.replaceAll("\\\\text\\{(\\w+)}", "$1"),
                tex.replaceAll("_\\{(\\w|\\\\[a-z]+)}", "_$1"));
    }

    private String write() {
        while (at < tex.length()) {
            String symbol = symbol();
            if (symbol != null) {
                amount(String.valueOf(amounts.get(symbol)), at + symbol.length());
            } else if (!keep()) {
                return "";
            }
        }
        return out.toString().strip();
    }

    private @Nullable String symbol() {
        for (String symbol : amounts.keySet()) {
            if (tex.startsWith(symbol, at) && ends(symbol, at + symbol.length())) {
                return symbol;
            }
        }
        return null;
    }

    /** Whether a symbol ends here: no index behind it, no letter behind a command. */
    private boolean ends(String symbol, int end) {
        char next = charAt(end);
        boolean command = symbol.matches(".*\\\\[A-Za-z]+");
        return next != '_' && next != '\'' && !(command && Character.isLetter(next));
    }

    private char charAt(int index) {
        return index >= 0 && index < tex.length() ? tex.charAt(index) : ' ';
    }

    private void amount(String amount, int end) {
        factor(afterFactor);
        boolean exponent = charAt(at - 1) == '^';
        String words = needsBrackets(amount, charAt(end)) ? "(" + amount + ")" : amount;
        out.append(exponent ? "{" + words + "}" : words);
        at = end;
        afterFactor = true;
        afterAmount = true;
    }

    private boolean needsBrackets(String amount, char next) {
        boolean first = out.isEmpty() || "({[".indexOf(out.charAt(out.length() - 1)) >= 0;
        boolean beside = charAt(at - 1) == '/' || next == '/' || next == '^';
        return (amount.startsWith("-") && !first) || (beside && !NUMBER.matcher(amount).matches());
    }

    /** Numbers side by side need a dot between them. */
    private void factor(boolean product) {
        if (product) {
            String before = out.toString().replaceFirst("(\\\\,| )+$", "");
            out.setLength(before.length());
            out.append(" \\cdot ");
        }
    }

    private boolean keep() {
        Matcher kept = KEPT.matcher(tex).region(at, tex.length());
        if (!kept.lookingAt()) {
            kept = WRITTEN.matcher(tex).region(at, tex.length());
            if (strict || !kept.lookingAt()) {
                return false;
            }
        }
        String part = kept.group();
        at = kept.end();
        factor(afterFactor && STARTS.matcher(part).matches());
        factor(afterAmount && OPENS.matcher(part).matches());
        if (!SPACE.matcher(part).matches()) {
            afterFactor = ENDS.matcher(part).matches();
            afterAmount = false;
        }
        boolean command =
                part.matches("\\\\[A-Za-z]+(_.*)?") && Character.isLetterOrDigit(charAt(at));
        out.append(part).append(command ? " " : "");
        return true;
    }
}
