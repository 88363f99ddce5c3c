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

    static String text(String words) {
        return "\\text{"
                + words.replace("\\", "\\backslash ")
                        .replace("%", "\\%")
                        .replace("$", "\\$")
                        .replace("_", "\\_")
                        .replace("#", "\\#")
                        .replace("&", "\\&")
                + "}";
    }
}
