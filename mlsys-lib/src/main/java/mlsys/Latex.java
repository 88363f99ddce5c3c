package mlsys;

import java.util.Map;

/** Symbols as TeX. */
final class Latex {

    private static final Map<String, String> GREEK =
            Map.ofEntries(
                    Map.entry("η", "\\eta"),
                    Map.entry("λ", "\\lambda"),
                    Map.entry("Δ", "\\Delta "),
                    Map.entry("σ", "\\sigma"),
                    Map.entry("κ", "\\kappa"),
                    Map.entry("ρ", "\\rho"),
                    Map.entry("τ", "\\tau"),
                    Map.entry("θ", "\\theta"),
                    Map.entry("α", "\\alpha"),
                    Map.entry("β", "\\beta"),
                    Map.entry("δ", "\\delta"),
                    Map.entry("φ", "\\varphi"),
                    Map.entry("μ", "\\mu"),
                    Map.entry("γ", "\\gamma"),
                    Map.entry("ε", "\\varepsilon"),
                    Map.entry("Σ", "\\Sigma"));

    private Latex() {}

    static String symbol(String symbol) {
        if (!symbol.isEmpty() && (Character.isDigit(symbol.charAt(0)) || symbol.indexOf(' ') > 0)) {
            return text(symbol);
        }
        if (symbol.endsWith("*")) {
            return symbol(symbol.substring(0, symbol.length() - 1)) + "^*";
        }
        if (symbol.endsWith("²")) {
            return symbol(symbol.substring(0, symbol.length() - 1)) + "^2";
        }
        int underscore = symbol.indexOf('_');
        String head = greek(underscore < 0 ? symbol : symbol.substring(0, underscore));
        String tail = underscore < 0 ? "" : symbol.substring(underscore + 1);
        return tail.isEmpty()
                ? head
                : head + "_{" + (tail.length() > 1 ? text(tail) : greek(tail)) + "}";
    }

    private static String greek(String name) {
        StringBuilder tex = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            tex.append(GREEK.getOrDefault(String.valueOf(c), String.valueOf(c)));
        }
        boolean word = name.length() > 2 && name.chars().allMatch(Character::isLetter);
        return word && name.equals(tex.toString()) ? text(name) : tex.toString().strip();
    }

    /** An amount as print has it: {@code 3.14\times 10^{23}\,\text{FLOP}}. */
    static String amount(String display) {
        int space = display.indexOf(' ');
        String number = space < 0 ? display : display.substring(0, space);
        String tex = number.replaceFirst("e(-?\\d+)$", "\\\\times 10^{$1}");
        return space < 0 ? tex : tex + "\\," + unit(display.substring(space + 1));
    }

    private static String unit(String unit) {
        return unit.startsWith("1/") && unit.indexOf('/', 2) < 0 && unit.indexOf('^') < 0
                ? text(unit.substring(2)) + "^{-1}"
                : text(unit).replaceAll("\\^(\\d)", "}^{$1}\\\\text{").replace("\\text{}", "");
    }

    static String text(String words) {
        StringBuilder tex = new StringBuilder("\\text{");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            tex.append("%$_#&{}".indexOf(c) < 0 ? "" : "\\").append(c == '\\' ? '/' : c);
        }
        return tex.append('}').toString();
    }
}
