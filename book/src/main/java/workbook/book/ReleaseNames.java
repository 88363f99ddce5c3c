package workbook.book;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.dialect.Inline;
import workbook.dialect.References;
import workbook.dialect.Target;
import workbook.nbformat.Json;

/** What values, references and citations read in a released notebook. */
final class ReleaseNames {

    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern ARGUMENT = Pattern.compile("\\(([a-z][A-Za-z0-9]*)\\b(?![(.])");

    private final Executed executed;
    private final References references;
    private final Bibliography bibliography;
    private final Map<String, String> notebooks;
    private final Set<String> cited = new LinkedHashSet<>();
    private final Map<String, String> slots = new LinkedHashMap<>();

    /**
     * Name things for one notebook.
     *
     * @param notebooks paths of the other chapters' notebooks, from this one's folder, by chapter
     *     id
     */
    ReleaseNames(
            Executed executed,
            References references,
            Bibliography bibliography,
            Map<String, String> notebooks) {
        this.executed = executed;
        this.references = references;
        this.bibliography = bibliography;
        this.notebooks = Map.copyOf(notebooks);
    }

    /** Return the keys cited so far, in order. */
    Set<String> cited() {
        return cited;
    }

    /** Return the slots asked for since the last call: expression by name. */
    Map<String, String> takeSlots() {
        var taken = new LinkedHashMap<>(slots);
        slots.clear();
        return taken;
    }

    String value(Inline.Value inline, boolean live) {
        return live ? "{" + slot(inline.expression()) + "}" : escaped(shown(inline));
    }

    private String shown(Inline.Value inline) {
        var cell = executed.notebook().cells().get(inline.at().part());
        var values = Json.array(cell.metadata().get("user_expressions"));
        if (inline.index() >= values.size()) {
            return "";
        }
        var result = Json.object(Json.object(values.get(inline.index())).get("result"));
        return String.valueOf(Json.object(result.get("data")).getOrDefault("text/plain", ""));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_$`\\[\\]<|])", "\\\\$1");
    }

    private String slot(String expression) {
        for (var known : slots.entrySet()) {
            if (known.getValue().equals(expression)) {
                return known.getKey();
            }
        }
        var argument = ARGUMENT.matcher(expression);
        var name =
                argument.find()
                        ? argument.group(1)
                        : WORD.matcher(expression).matches() ? expression : "value";
        var free = name;
        for (int i = 2; slots.containsKey(free); i++) {
            free = name + i;
        }
        slots.put(free, expression);
        return free;
    }

    String reference(String label) {
        var here = references.here(label);
        if (here.isPresent()) {
            return link(here.get(), "");
        }
        return references
                .elsewhere(label)
                .map(other -> link(other.target(), notebooks.getOrDefault(other.chapter(), "")))
                .orElse("@" + label);
    }

    private static String link(Target target, String notebook) {
        return "[" + target.text() + "](" + notebook + "#" + target.anchor() + ")";
    }

    String narrative(Inline.Cited work) {
        return find(work)
                .map(w -> "[" + w.shortAuthors() + " (" + w.year() + ")](#ref-" + w.key() + ")")
                .orElse("@" + work.key());
    }

    String cited(Inline.Cited work) {
        var name =
                find(work)
                        .map(w -> (work.yearOnly() ? "" : w.shortAuthors() + ", ") + w.year())
                        .orElse(work.key());
        return (work.prefix().isEmpty() ? "" : work.prefix() + " ")
                + "["
                + name
                + "](#ref-"
                + work.key()
                + ")"
                + (work.locator().isEmpty() ? "" : ", " + work.locator());
    }

    private java.util.Optional<Bibliography.Work> find(Inline.Cited work) {
        cited.add(work.key());
        return bibliography.find(work.key());
    }

    /** Return the reference list of what was cited, or nothing. */
    String referenceList() {
        var text = new StringBuilder();
        cited.stream()
                .flatMap(key -> bibliography.find(key).stream())
                .sorted(
                        java.util.Comparator.comparing(
                                work -> work.shortAuthors() + work.year() + work.key()))
                .forEach(
                        work ->
                                text.append("<a id=\"ref-")
                                        .append(work.key())
                                        .append("\"></a>")
                                        .append(work.reference())
                                        .append("\n\n"));
        return text.isEmpty() ? "" : "## References\n\n" + text.toString().strip();
    }

    /** Kinds of callouts that a live cell can make. */
    static String constant(String kind) {
        return kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    static List<String> liveKinds() {
        return List.of(
                "definition",
                "example",
                "perspective",
                "notebook",
                "checkpoint",
                "war-story",
                "takeaways",
                "tip",
                "chapter-connection",
                "exercise",
                "what-if");
    }
}
