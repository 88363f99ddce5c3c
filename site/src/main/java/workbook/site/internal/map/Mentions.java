package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;

/** The text of the chapters, section by section, to find who speaks of a concept. */
final class Mentions {

    private record Section(String number, String href, String text) {}

    private final Map<Concept, List<String>> links = new HashMap<>();

    private Mentions() {}

    /** Read the chapters, one after the other, for what they say of concepts of earlier ones. */
    static Mentions of(Map<String, Concept> concepts, List<Rendered> chapters, Remembered earlier) {
        var mentions = new Mentions();
        for (int i = 1; !concepts.isEmpty() && i < chapters.size(); i++) {
            int number = i;
            var chapter = chapters.get(i);
            var before = concepts.values().stream().filter(c -> c.chapter() < number).toList();
            earlier.get(
                            "mentions " + chapter.chapter().id(),
                            List.of(chapter.view().body(), before),
                            () -> links(chapter, before))
                    .forEach(mentions::add);
        }
        return mentions;
    }

    private static Map<Concept, String> links(Rendered chapter, List<Concept> concepts) {
        var sections = sections(chapter);
        var links = new LinkedHashMap<Concept, String>();
        for (var concept : concepts) {
            sections.stream()
                    .filter(section -> speaks(section.text(), concept.words()))
                    .findFirst()
                    .ifPresent(section -> links.put(concept, link(section)));
        }
        return links;
    }

    private void add(Concept concept, String link) {
        links.computeIfAbsent(concept, key -> new ArrayList<>()).add(link);
    }

    private static List<Section> sections(Rendered chapter) {
        var body = Jsoup.parseBodyFragment(chapter.view().body().text()).body();
        body.select("script, style, svg, .code, .fold, .outputs, .q, .self").remove();
        var number = String.valueOf(chapter.chapter().number());
        var href = chapter.chapter().href();
        var sections = new ArrayList<Section>();
        var text = new StringBuilder();
        for (var element : body.select("h2[id], h3[id], p, li, td, dd, figcaption")) {
            if (element.normalName().startsWith("h")) {
                sections.add(new Section(number, href, text.toString()));
                text.setLength(0);
                number = element.text().replaceAll("(?s)^([\\d.]+)?.*", "$1");
                href = chapter.chapter().href() + "#" + element.id();
            }
            text.append(element.text().toLowerCase(Locale.ROOT)).append('\n');
        }
        sections.add(new Section(number, href, text.toString()));
        return sections;
    }

    /** Return links to the first place in each later chapter that speaks of {@code concept}. */
    List<String> later(Concept concept) {
        return links.getOrDefault(concept, List.of());
    }

    private static String link(Section section) {
        return "<a"
                + Html.attribute("href", section.href())
                + ">"
                + Html.escape(section.number().isEmpty() ? "here" : section.number())
                + "</a>";
    }

    private static boolean speaks(String text, Set<String> words) {
        return words.stream().anyMatch(word -> contains(text, word));
    }

    private static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!inWord(text, at - 1) && !inWord(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inWord(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }
}
