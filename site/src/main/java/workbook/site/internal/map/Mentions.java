package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;

/** The text of the chapters, section by section, to find who speaks of a concept. */
final class Mentions {

    private record Section(String number, String href, String text) {}

    private final List<List<Section>> chapters;

    Mentions(List<Rendered> chapters) {
        this.chapters = chapters.stream().map(Mentions::sections).toList();
    }

    private static List<Section> sections(Rendered chapter) {
        var body = Jsoup.parseBodyFragment(chapter.view().body()).body();
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
        var links = new ArrayList<String>();
        for (int i = concept.chapter() + 1; i < chapters.size(); i++) {
            chapters.get(i).stream()
                    .filter(section -> speaks(section.text(), concept.words()))
                    .findFirst()
                    .map(Mentions::link)
                    .ifPresent(links::add);
        }
        return links;
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
