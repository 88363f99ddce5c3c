package workbook.site.internal.map;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.nbformat.Json;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.page.Rendered;

/** Gathers what the chapters say of their concepts, with the places where they are defined. */
final class Concepts {

    private final List<Rendered> chapters;
    private final Map<String, Integer> owners = new LinkedHashMap<>();
    private final Set<String> related = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();

    private Concepts(List<Rendered> chapters) {
        this.chapters = chapters;
    }

    /** Return the concepts by their names in small letters, in the order of the book. */
    static Map<String, Concept> of(List<Rendered> chapters) {
        return new Concepts(chapters).all();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Map<String, Concept> all() {
        for (int i = 0; i < chapters.size(); i++) {
            for (var name : names(i, "primary", "secondary", "terms")) {
                owners.putIfAbsent(key(name), i);
            }
            relate(i);
        }
        var concepts = new LinkedHashMap<String, Concept>();
        for (int i = 0; i < chapters.size(); i++) {
            for (var name : names(i, "primary", "secondary", "terms")) {
                if (owners.getOrDefault(key(name), -1) == i) {
                    concepts.putIfAbsent(key(name), concept(name, i));
                }
            }
        }
        return concepts;
    }

    /** Remember who needs somebody, and who is needed in the same chapter. */
    private void relate(int chapter) {
        relations(chapter)
                .forEach(
                        (name, needs) -> {
                            related.add(name);
                            needs.stream()
                                    .filter(need -> owners.getOrDefault(need, -1) == chapter)
                                    .forEach(related::add);
                        });
    }

    private List<String> names(int chapter, String... lists) {
        return Stream.of(lists).flatMap(list -> Trees.texts(tree(chapter), list).stream()).toList();
    }

    private Map<String, Object> tree(int chapter) {
        return chapters.get(chapter).chapter().concepts();
    }

    /** What the concepts of a chapter need, as far as a reader can have met it. */
    private Map<String, List<String>> relations(int chapter) {
        var relations = new LinkedHashMap<String, List<String>>();
        Trees.object(tree(chapter), "needs")
                .forEach(
                        (name, needs) ->
                                relations.put(
                                        key(name),
                                        texts(needs)
                                                .filter(each -> !each.equals(key(name)))
                                                .filter(each -> comesBy(each, chapter))
                                                .toList()));
        return relations;
    }

    private boolean comesBy(String concept, int chapter) {
        return owners.getOrDefault(concept, Integer.MAX_VALUE) <= chapter;
    }

    private static Stream<String> texts(Object needs) {
        return (needs instanceof List<?> list ? list.stream() : Stream.of(needs))
                .map(each -> key(Trees.string(each)));
    }

    private Concept concept(String name, int chapter) {
        var words = new LinkedHashSet<>(Set.of(key(name)));
        var href = "";
        for (var each : chapters) {
            for (var entry : each.chapter().glossary()) {
                var names = names(entry);
                if (href.isEmpty() && names.contains(key(name))) {
                    words.addAll(names);
                    href = each.chapter().href() + "#" + each.termAnchor(entry);
                }
            }
        }
        boolean drawn = names(chapter, "primary").contains(name) || related.contains(key(name));
        var needs = relations(chapter).getOrDefault(key(name), List.of());
        return new Concept(
                anchor(name),
                name,
                chapter,
                href.isEmpty() ? indexed(name, chapter) : href,
                words,
                drawn,
                needs);
    }

    /** "C" and "C++" differ in nothing that an anchor can hold. */
    private String anchor(String name) {
        var anchor = "concept-" + Html.slug(name);
        while (!anchors.add(anchor)) {
            anchor += "-too";
        }
        return anchor;
    }

    private static List<String> names(Map<String, Object> entry) {
        return Stream.concat(
                        Stream.of(Trees.text(entry, "term")),
                        Json.array(entry.get("aliases")).stream().map(Trees::string))
                .map(Concepts::key)
                .toList();
    }

    /** The place of an index entry of this name. */
    private String indexed(String name, int chapter) {
        var rendered = chapters.get(chapter);
        return rendered.index().entrySet().stream()
                .filter(entry -> key(entry.getValue()).equals(key(name)))
                .findFirst()
                .map(entry -> rendered.chapter().href() + "#" + entry.getKey())
                .orElse("");
    }
}
