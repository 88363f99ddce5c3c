package workbook.dialect.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.dialect.CalloutKind;
import workbook.dialect.Problem;
import workbook.dialect.SourceRange;
import workbook.dialect.Target;

/** Counts what is numbered and remembers what has a label. */
final class Numbering {

    /** What a label's prefix says of the thing that carries it. */
    static final Map<String, String> NAMES =
            new TreeMap<>(
                    Map.of(
                            "sec", "Section",
                            "fig", "Figure",
                            "tbl", "Table",
                            "eq", "Equation",
                            "lst", "Listing"));

    private final int chapter;
    private final List<Problem> problems;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Target> labels = new LinkedHashMap<>();
    private final Map<String, Integer> slugs = new HashMap<>();
    private final List<Integer> sections = new ArrayList<>();

    Numbering(int chapter, List<Problem> problems) {
        this.chapter = chapter;
        this.problems = problems;
    }

    Map<String, Target> labels() {
        return labels;
    }

    /** Return the number of a heading: the chapter's own for level 1, "1.2" and deeper below. */
    String section(int level) {
        if (chapter < 1) {
            return "";
        }
        if (level == 1) {
            return Integer.toString(chapter);
        }
        int depth = level - 1;
        while (sections.size() > depth) {
            sections.remove(sections.size() - 1);
        }
        while (sections.size() < depth - 1) {
            sections.add(1);
        }
        if (sections.size() < depth) {
            sections.add(0);
        }
        sections.set(depth - 1, sections.get(depth - 1) + 1);
        var number = new StringBuilder().append(chapter);
        sections.forEach(part -> number.append('.').append(part));
        return number.toString();
    }

    /** Return the anchor of a heading: its label, or a slug no other heading has. */
    String anchor(@Nullable String label, String text) {
        if (label != null) {
            return label;
        }
        var slug = slug(text);
        int seen = slugs.merge(slug, 1, Integer::sum);
        return seen == 1 ? slug : slug + "-" + (seen - 1);
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = plain.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }

    void addSection(String anchor, String number, String title, int level, SourceRange at) {
        var name = level == 1 ? "Chapter" : "Section";
        add(new Target(anchor, name, number, title, anchor, at.line()));
    }

    /**
     * Count a labelled figure, table, equation or listing.
     *
     * @param prefixes the prefixes its label may have
     * @return its number, or empty without label
     */
    String thing(@Nullable String label, List<String> prefixes, String title, SourceRange at) {
        if (label == null) {
            return "";
        }
        var prefix = label.contains("-") ? label.substring(0, label.indexOf('-')) : label;
        if (!prefixes.contains(prefix)) {
            problems.add(
                    new Problem(
                            at.line(),
                            "label \"" + label + "\" does not say what it labels",
                            "begin it with " + String.join("- or ", prefixes) + "-"));
            prefix = prefixes.get(0);
        }
        var number = next(prefix);
        var name = NAMES.getOrDefault(prefix, prefix);
        add(new Target(label, name, number, title, label, at.line()));
        return number;
    }

    /** Return the next number of a kind of callout; empty for one that is not numbered. */
    String callout(CalloutKind kind) {
        return kind.numbered() ? next("callout-" + kind.name()) : "";
    }

    /** Return the anchor of a callout without id. */
    String calloutAnchor(CalloutKind kind) {
        int seen = counts.merge("anchor-" + kind.name(), 1, Integer::sum);
        return "callout-" + kind.name() + "-" + seen;
    }

    void add(Target target) {
        var earlier = labels.putIfAbsent(target.label(), target);
        if (earlier != null) {
            problems.add(
                    new Problem(
                            target.line(),
                            "label \""
                                    + target.label()
                                    + "\" is already used at line "
                                    + earlier.line(),
                            "give one of the two another name"));
        }
    }

    private String next(String counter) {
        int number = counts.merge(counter, 1, Integer::sum);
        return chapter < 1 ? Integer.toString(number) : chapter + "." + number;
    }
}
