package workbook.site.internal.math;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters of the mathematical alphabets; MathML Core styles letters by their code points. */
final class Alphabets {

    private static final Map<String, Integer> UPPER =
            Map.of(
                    "mathbf", 0x1D400,
                    "boldsymbol", 0x1D468,
                    "bm", 0x1D468,
                    "pmb", 0x1D400,
                    "mathcal", 0x1D49C,
                    "mathscr", 0x1D49C,
                    "mathfrak", 0x1D504,
                    "mathbb", 0x1D538,
                    "mathsf", 0x1D5A0,
                    "mathtt", 0x1D670);

    /** Letters that Unicode had before it got the alphabets. */
    private static final Map<Integer, String> HOLES =
            Map.ofEntries(
                    Map.entry(0x1D49D, "ℬ"),
                    Map.entry(0x1D4A0, "ℰ"),
                    Map.entry(0x1D4A1, "ℱ"),
                    Map.entry(0x1D4A3, "ℋ"),
                    Map.entry(0x1D4A4, "ℐ"),
                    Map.entry(0x1D4A7, "ℒ"),
                    Map.entry(0x1D4A8, "ℳ"),
                    Map.entry(0x1D4AD, "ℛ"),
                    Map.entry(0x1D4BA, "ℯ"),
                    Map.entry(0x1D4BC, "ℊ"),
                    Map.entry(0x1D4C4, "ℴ"),
                    Map.entry(0x1D506, "ℭ"),
                    Map.entry(0x1D50B, "ℌ"),
                    Map.entry(0x1D50C, "ℑ"),
                    Map.entry(0x1D515, "ℜ"),
                    Map.entry(0x1D51D, "ℨ"),
                    Map.entry(0x1D53A, "ℂ"),
                    Map.entry(0x1D53F, "ℍ"),
                    Map.entry(0x1D545, "ℕ"),
                    Map.entry(0x1D547, "ℙ"),
                    Map.entry(0x1D548, "ℚ"),
                    Map.entry(0x1D549, "ℝ"),
                    Map.entry(0x1D551, "ℤ"));

    private Alphabets() {}

    static boolean isAlphabet(String command) {
        return UPPER.containsKey(command);
    }

    /** Return {@code text} in the alphabet of {@code command}; other characters stay. */
    static String styled(String command, String text) {
        @Nullable Integer upper = UPPER.get(command);
        if (upper == null) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(letter(upper, c)));
        return out.toString();
    }

    private static String greek(int upper, int c) {
        if (c >= 'Α' && c <= 'Ω') {
            return Character.toString(upper + c - 'Α');
        }
        return Character.toString(c >= 'α' && c <= 'ω' ? upper + 26 + c - 'α' : c);
    }

    private static String letter(int upper, int c) {
        int code;
        if (c >= 'A' && c <= 'Z') {
            code = upper + c - 'A';
        } else if (c >= 'a' && c <= 'z') {
            code = upper + 26 + c - 'a';
        } else if (c >= '0' && c <= '9' && upper == 0x1D400) {
            code = 0x1D7CE + c - '0';
        } else if (upper == 0x1D400 || upper == 0x1D468) {
            return greek(upper == 0x1D400 ? 0x1D6A8 : 0x1D71C, c);
        } else {
            return Character.toString(c);
        }
        return HOLES.getOrDefault(code, Character.toString(code));
    }
}
