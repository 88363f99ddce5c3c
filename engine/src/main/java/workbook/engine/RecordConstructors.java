package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets a record have a constructor without a modifier, {@code record P(int x) { P { } }}. JShell
 * makes every record public, and then the compiler asks for the same of its constructor.
 */
final class RecordConstructors {

    private static final String MODIFIER = "public ";

    private static final Pattern RECORD =
            Pattern.compile("\\brecord\\s+([A-Za-z_$][\\w$]*)\\s*[<(]");

    private final String source;
    private final Pattern constructor;
    private final List<Integer> found = new ArrayList<>();
    private int depth;
    private int parentheses;
    private boolean fresh;

    private RecordConstructors(String source, String name) {
        this.source = source;
        this.constructor = Pattern.compile(Pattern.quote(name) + "\\s*[({]");
    }

    /** Write the modifier before each constructor of the record that a snippet declares. */
    static String opened(String source) {
        var text = new StringBuilder(source);
        var places = places(source);
        for (int i = places.size() - 1; i >= 0; i--) {
            text.insert(places.get(i), MODIFIER);
        }
        return text.toString();
    }

    /** The place in a snippet of a place in what {@link #opened} made of it. */
    static long before(String source, long place) {
        long at = place;
        for (int each : places(source)) {
            if (at > each) {
                at = Math.max(each, at - MODIFIER.length());
            }
        }
        return at;
    }

    private static List<Integer> places(String source) {
        var record = RECORD.matcher(source);
        if (!record.find() || source.substring(0, record.start()).matches("(?s).*[;{].*")) {
            return List.of();
        }
        var scan = new RecordConstructors(source, record.group(1));
        scan.scan(record.end(1));
        return scan.found;
    }

    private void scan(int from) {
        int at = from;
        while (at < source.length()) {
            int end = Literals.end(source, at);
            if (end > at) {
                at = end;
            } else {
                if (fresh && !Character.isWhitespace(source.charAt(at))) {
                    member(at);
                }
                if (bracket(source.charAt(at++))) {
                    return;
                }
            }
        }
    }

    private void member(int at) {
        fresh = false;
        if (constructor.matcher(source).region(at, source.length()).lookingAt()) {
            found.add(at);
        }
    }

    /** Follow the brackets; members start behind the ends of others. Tells whether all is over. */
    private boolean bracket(char c) {
        switch (c) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            case '{' -> depth++;
            case '}' -> depth--;
            case ';' -> {}
            default -> {
                return false;
            }
        }
        fresh = depth == 1 && parentheses == 0 && c != '(' && c != ')';
        return c == '}' && depth == 0;
    }
}
