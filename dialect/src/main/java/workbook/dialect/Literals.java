package workbook.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that somebody typed. A number in prose is computed, or it is one of these: part of
 * a name (a word that begins with a letter, or one the caller knows), a year, a count below eleven,
 * an ordinal, a word size ({@code 16-bit}), a date, the number of a section or figure, a page. What
 * stands in code, math, citations and {@code [2.0]{.literal why="…"}} is not looked at: formulas
 * have constants of their own.
 */
public final class Literals {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d])[-−+]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?×\\s?10[⁻⁰-⁹¹²³]+)?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d·.+/_'’–-]*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|2100");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th|-bit)");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:(?i:chapters?|sections?|figures?|tables?|equations?|parts?|volumes?|steps?"
                            + "|appendix|exercises?|examples?|questions?|listings?|layers?|levels?"
                            + "|versions?|pages?|pp?\\.|no\\.|ch\\.)|[A-Z]{2,}|Java|Python)\\s$");
    private static final Pattern MONTH =
            Pattern.compile(
                    "\\s?(?:January|February|March|April|May|June|July|August|September|October"
                            + "|November|December)\\b.*");
    private static final Set<String> UNITS =
            Set.of(
                    "%",
                    "percent",
                    "s",
                    "ms",
                    "µs",
                    "us",
                    "ns",
                    "min",
                    "h",
                    "d",
                    "B",
                    "kB",
                    "KB",
                    "MB",
                    "GB",
                    "TB",
                    "PB",
                    "KiB",
                    "MiB",
                    "GiB",
                    "TiB",
                    "bit",
                    "bits",
                    "byte",
                    "bytes",
                    "Hz",
                    "kHz",
                    "MHz",
                    "GHz",
                    "W",
                    "kW",
                    "MW",
                    "mW",
                    "J",
                    "kJ",
                    "MJ",
                    "mJ",
                    "pJ",
                    "nJ",
                    "Wh",
                    "kWh",
                    "MWh",
                    "K",
                    "m",
                    "km",
                    "cm",
                    "mm",
                    "nm",
                    "kg",
                    "g",
                    "V",
                    "A",
                    "FLOP",
                    "FLOPs",
                    "FLOP/s",
                    "GFLOP",
                    "TFLOP",
                    "PFLOP",
                    "EFLOP",
                    "GFLOP/s",
                    "TFLOP/s",
                    "PFLOP/s",
                    "GB/s",
                    "TB/s",
                    "MB/s",
                    "MACs",
                    "tokens",
                    "parameters",
                    "seconds",
                    "milliseconds",
                    "microseconds",
                    "nanoseconds",
                    "minutes",
                    "hours",
                    "days",
                    "weeks",
                    "months",
                    "years",
                    "second",
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "year",
                    "degrees",
                    "dollars",
                    "cents",
                    "euros",
                    "times",
                    "×",
                    "x",
                    "thousand",
                    "million",
                    "billion",
                    "trillion");

    private Literals() {}

    /**
     * Return a problem for each literal number in the prose of {@code document}.
     *
     * @param names words and phrases with numbers in them that mean one thing: "GTX 580"
     */
    public static List<Problem> check(ChapterDocument document, Collection<String> names) {
        var problems = new ArrayList<Problem>();
        Walk.blocks(document, Block.class)
                .filter(block -> !Walk.inlinesOf(block).isEmpty())
                .forEach(block -> new Prose(block, problems).check(names));
        Walk.inlines(document, Inline.Span.class)
                .filter(Literals::isLiteral)
                .filter(span -> span.attributes().values().getOrDefault("why", "").isBlank())
                .forEach(span -> problems.add(unexplained(span)));
        problems.sort(Comparator.comparingInt(Problem::line));
        return List.copyOf(problems);
    }

    private static boolean isLiteral(Inline.Span span) {
        return span.attributes().has("literal");
    }

    private static Problem unexplained(Inline.Span span) {
        return new Problem(
                span.at().line(),
                "[" + Walk.plainText(span.content()) + "]{.literal} does not say why",
                "add why=\"where the number is from\"");
    }

    /** Return the literal numbers of a plain text, with the word behind each. */
    public static List<String> in(String text, Collection<String> names) {
        var masked = mask(text, names);
        var found = new ArrayList<String>();
        var number = NUMBER.matcher(masked);
        while (number.find()) {
            if (isLiteral(masked, number)) {
                found.add(shown(masked, number));
            }
        }
        return found;
    }

    /** Blank out names, longest first, so that their numbers are not seen. */
    private static String mask(String text, Collection<String> names) {
        var masked = text;
        var longest = Comparator.comparingInt(String::length).reversed();
        for (var name : names.stream().sorted(longest).toList()) {
            if (name.chars().anyMatch(Character::isDigit)) {
                masked = masked.replace(name, "·".repeat(name.length()));
            }
        }
        return masked;
    }

    private static boolean isLiteral(String text, Matcher number) {
        int start = number.start();
        int end = number.end();
        var token = token(text, start, end);
        if (NAME.matcher(token).matches() || ORDINAL.matcher(token).matches()) {
            return false;
        }
        var digits = number.group();
        if (digits.endsWith(",")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        if (YEAR.matcher(digits).matches() || MONTH.matcher(text.substring(end)).lookingAt()) {
            return false;
        }
        boolean named = BEFORE.matcher(text.substring(Math.max(0, start - 20), start)).find();
        return !named
                && !(isCount(digits) && !beforeUnit(text, end) && !afterCurrency(text, start));
    }

    private static boolean isCount(String digits) {
        return digits.matches("\\d|10");
    }

    private static boolean afterCurrency(String text, int start) {
        return start > 0 && "$€£".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean beforeUnit(String text, int end) {
        return UNITS.contains(nextWord(text, end));
    }

    private static String nextWord(String text, int end) {
        var rest = text.substring(end, Math.min(text.length(), end + 24));
        var matcher =
                Pattern.compile("[\\s\u202f-]?([%×]|[\\p{L}µ]+(?:/[\\p{L}]+)?)").matcher(rest);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** Return the run of characters around a number, without punctuation at its ends. */
    private static String token(String text, int start, int end) {
        int from = start;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to)
                .replaceAll("^[\\p{Ps}\\p{Pi}\"'*—]+", "")
                .replaceAll("[\\p{Pe}\\p{Pf}\"'.,;:!?*—]+$", "");
    }

    private static String shown(String text, Matcher number) {
        var word = nextWord(text, number.end());
        var digits = number.group().replaceAll(",$", "");
        return UNITS.contains(word) ? digits + " " + word : digits;
    }

    /** The text of one block, each character with the line it stands on. */
    private static final class Prose {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> lines = new ArrayList<>();
        private final List<Problem> problems;
        private int end = -1;

        Prose(Block block, List<Problem> problems) {
            this.problems = problems;
            add(Walk.inlinesOf(block));
        }

        private void add(List<Inline> inlines) {
            for (var inline : inlines) {
                if (inline instanceof Inline.Text words) {
                    add(words.text(), inline);
                } else if (inline instanceof Inline.Tex math && isNumber(math.tex())) {
                    add(math.tex().strip(), inline);
                } else if (inline instanceof Inline.Styled styled) {
                    add(styled.content());
                } else if (inline instanceof Inline.Link link) {
                    add(
                            Walk.plainText(link.content()).contains("://")
                                    ? List.of()
                                    : link.content());
                } else if (inline instanceof Inline.Span span && !isLiteral(span)) {
                    add(span.content());
                } else if (inline instanceof Inline.Break) {
                    add(" ", inline);
                } else if (!(inline instanceof Inline.IndexEntry)) {
                    add("□", inline); // code, math, values: not ours to read
                }
            }
        }

        /** A number in the dress of a formula is still one; formulas have signs and letters. */
        private static boolean isNumber(String tex) {
            return tex.strip().matches("[-+]?\\d[\\d.,]*");
        }

        private void add(String words, Inline at) {
            if (end >= 0 && at.at().start() > end) {
                text.append(' '); // cells of a table, or markup, stand between
            }
            end = at.at().end();
            text.append(words);
            while (lines.size() < text.length()) {
                lines.add(at.at().line());
            }
        }

        void check(Collection<String> names) {
            var masked = mask(text.toString(), names);
            var number = NUMBER.matcher(masked);
            while (number.find()) {
                if (isLiteral(masked, number)) {
                    problems.add(literal(lines.get(number.start()), shown(masked, number)));
                }
            }
        }

        private static Problem literal(int line, String number) {
            return new Problem(
                    line,
                    "\"" + number + "\" is a literal number in the text",
                    "compute it in a cell and write `{java} fmt(…)`, or mark it ["
                            + number.split(" ", 2)[0]
                            + "]{.literal why=\"…\"}");
        }
    }
}
