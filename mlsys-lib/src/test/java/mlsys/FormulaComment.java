package mlsys;

import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the comment of a formula's method says: the sentences of its author, and what the definition
 * of the formula knows. After a full stop a tag may go on in its author's words.
 */
final class FormulaComment {

    private static final String SOURCE = " Source: ";
    private static final String THROWS = "@throws IllegalArgumentException";

    private final FormulaMethods.Match match;
    private final DocComment old;

    FormulaComment(FormulaMethods.Match match) {
        this.match = match;
        this.old = DocComment.parse(match.source().comment(match.method()));
    }

    DocComment wanted() {
        List<String> paragraphs = new ArrayList<>(old.paragraphs());
        paragraphs.removeIf(each -> each.contains(SOURCE));
        paragraphs.add(1, escaped("<p>" + formula().text() + "." + SOURCE + source() + "."));
        Map<String, String> tags = new LinkedHashMap<>();
        for (var parameter : match.method().getParameters()) {
            String name = parameter.getName().toString();
            Integer position = match.positions().get(name);
            String tag = "@param " + name;
            if (position != null) {
                put(tags, tag, argument(name, position, isMany(parameter)));
            } else if (old.tags().containsKey(tag)) {
                tags.put(tag, old.tags().get(tag));
            }
        }
        put(tags, "@return", formula().symbol() + ", " + unit(formula().unit(), "a plain number"));
        if (!match.method().getParameters().isEmpty()) {
            put(tags, THROWS, "if " + refused());
        }
        old.tags().forEach(tags::putIfAbsent);
        return new DocComment(paragraphs, tags);
    }

    private Formula formula() {
        return match.rule().formula();
    }

    private void put(Map<String, String> tags, String tag, String words) {
        String before = old.tags().getOrDefault(tag, "");
        int own = before.indexOf(". ");
        tags.put(tag, escaped(words) + (own < 0 ? "" : before.substring(own)));
    }

    private String argument(String parameter, int position, boolean many) {
        Argument argument = formula().arguments().get(position);
        String unit = unit(argument.unit(), "");
        String words =
                Stream.of(argument.symbol(), argument.name(), unit, argument.range())
                        .distinct()
                        .filter(each -> !each.isEmpty() && !each.equals(parameter))
                        .collect(Collectors.joining(", "));
        return many ? "each " + words + others(argument) : words;
    }

    private static boolean isMany(VariableTree parameter) {
        return parameter.getType().toString().matches("double\\[]|List<.*");
    }

    /** Which values there must be as many of. */
    private String others(Argument argument) {
        List<String> others =
                match.method().getParameters().stream()
                        .filter(FormulaComment::isMany)
                        .map(each -> match.positions().get(each.getName().toString()))
                        .filter(Objects::nonNull)
                        .map(position -> formula().arguments().get(position).symbol())
                        .filter(symbol -> !symbol.equals(argument.symbol()))
                        .toList();
        return others.isEmpty() ? "" : ", as many as " + String.join(" and ", others);
    }

    private static String unit(Unit unit, String plain) {
        return unit.isPlain() ? plain : "in " + unit.symbol();
    }

    private String refused() {
        boolean amounts =
                match.method().getParameters().stream()
                        .anyMatch(each -> each.getType().toString().contains("Quantity"));
        return amounts ? "a unit or a range does not fit" : "a range does not fit";
    }

    private String source() {
        Source source = formula().reference();
        String year = source.published().isPresent() ? "" + source.published().getAsInt() : "";
        return source + (year.isEmpty() || source.title().contains(year) ? "" : " (" + year + ")");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replaceAll("<(?!p>)", "&lt;")
                .replaceAll("(?<!<p)>", "&gt;")
                .replace("@", "&#64;");
    }
}
