package workbook.site.internal.value;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.nbformat.Json;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/**
 * The values of one page. Each is written out once, in the ledger at the end; where it stands in
 * the text it is a link there, which a script turns into a card.
 */
public final class Values {

    private record Entry(String anchor, Map<String, Object> value, String cell) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> anchors = new HashSet<>();

    private final String root;

    /** Make an empty ledger for a page; {@code root} leads to the site's root. */
    public Values(String root) {
        this.root = root;
    }

    /**
     * Return the element for a value in running text.
     *
     * @param value content of {@code application/vnd.workbook.value+json}
     * @param text what the reader sees; where empty, the value's own text
     * @param cell anchor of the cell that computed it, or empty
     */
    public String inline(Map<String, Object> value, String text, String cell) {
        var shown = Html.escape(text.isEmpty() ? textOf(value) : text);
        var derivation = Trees.object(value, "derivation");
        if (derivation.isEmpty()) {
            return "<span class=\"num\">" + shown + "</span>";
        }
        var entry = entry(value, derivation, cell);
        var mark = estimateMark(Trees.text(value, "kind"));
        return "<a class=\"num\" href=\"#" + entry.anchor() + "\">" + shown + mark + "</a>";
    }

    /** Return the small mark behind an estimate; nothing for other kinds. */
    static String estimateMark(String kind) {
        return kind.equals("estimate")
                ? "<span class=\"est\" role=\"img\" aria-label=\" (estimate)\">≈</span>"
                : "";
    }

    /** One entry for each derivation; the first name that it is given stays with it. */
    private Entry entry(Map<String, Object> value, Map<String, Object> derivation, String cell) {
        // The same derivation comes with its keys in another order from a table or from disk.
        var key = Json.write(Trees.sorted(derivation));
        var known = entries.get(key);
        if (known == null) {
            known = new Entry(anchor(value), value, cell);
            entries.put(key, known);
        } else if (Trees.text(known.value(), "id").isEmpty()) {
            known = new Entry(known.anchor(), value, known.cell().isEmpty() ? cell : known.cell());
            entries.put(key, known);
        }
        return known;
    }

    private String anchor(Map<String, Object> value) {
        var id = Trees.text(value, "id");
        var name = id.contains("#") ? Html.slug(id.substring(id.indexOf('#') + 1)) : "";
        var wanted = name.isEmpty() ? "n-" + (entries.size() + 1) : "n-" + name;
        var anchor = wanted;
        for (int i = 2; !anchors.add(anchor); i++) {
            anchor = wanted + "-" + i;
        }
        return anchor;
    }

    /** Tell whether the page shows no value with a derivation. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Return how many entries the ledger has. */
    public int size() {
        return entries.size();
    }

    /** Return the numbers that the values come from, in order of appearance. */
    public List<Fact> facts() {
        var derivations = new LinkedHashMap<String, Map<String, Object>>();
        var labels = new LinkedHashMap<String, String>();
        for (var entry : entries.values()) {
            var derivation = Trees.object(entry.value(), "derivation");
            derivations.put(entry.anchor(), derivation);
            labels.put(entry.anchor(), name(entry.value(), derivation));
        }
        return Fact.of(derivations, labels);
    }

    /** Return the values, in order of appearance. */
    public List<Result> results() {
        return entries.values().stream().map(Values::result).toList();
    }

    private static Result result(Entry entry) {
        var value = entry.value();
        var derivation = Trees.object(value, "derivation");
        var id = Trees.text(value, "id");
        return Result.of(entry.anchor(), id, name(value, derivation), textOf(value), derivation);
    }

    /** Return the ledger's entries, in order of appearance. */
    public String ledger() {
        var out = new StringBuilder();
        entries.values().forEach(entry -> out.append(html(entry)));
        return out.toString();
    }

    private String html(Entry entry) {
        var derivation = Trees.object(entry.value(), "derivation");
        var kind = Trees.text(entry.value(), "kind");
        var out = new StringBuilder("<details class=\"value\">");
        out.append("<summary><b>").append(Html.escape(textOf(entry.value()))).append("</b>");
        out.append(" <span class=\"v-name\">").append(Html.escape(name(entry.value(), derivation)));
        out.append("</span> ").append(Derivation.kind(kind)).append("</summary>");
        out.append("<div class=\"v-body\" id=\"")
                .append(entry.anchor())
                .append("\">")
                .append(Derivation.html(derivation))
                .append(where(entry));
        return out.append("</div></details>").toString();
    }

    private static String textOf(Map<String, Object> value) {
        var text = Trees.text(value, "text");
        return Amounts.printed(
                text.isEmpty() ? Trees.text(Trees.object(value, "derivation"), "display") : text);
    }

    private static String name(Map<String, Object> value, Map<String, Object> derivation) {
        var name = Trees.text(derivation, "name");
        var id = Trees.text(value, "id");
        var own = id.substring(id.indexOf('#') + 1).replace('-', ' ');
        return name.isEmpty() || name.equals(Trees.text(derivation, "formula")) ? own : name;
    }

    private String where(Entry entry) {
        var id = Trees.text(entry.value(), "id");
        var code = id.isEmpty() ? "" : "<code>" + Html.escape(id) + "</code>";
        var link =
                entry.cell().isEmpty()
                        ? ""
                        : "<a href=\"#" + entry.cell() + "\">Where it is computed</a> ";
        var all = "<a href=\"" + root + "constants.html\">All constants</a> ";
        var known = Json.write(entry.value()).contains("\"constant\":") ? all : "";
        return code.isEmpty() && link.isEmpty() && known.isEmpty()
                ? ""
                : "<p class=\"v-where\">" + link + known + code + "</p>";
    }
}
