package workbook.site.internal.bound;

import java.util.List;
import java.util.function.Function;
import workbook.site.internal.bound.BoundBook.Entry;
import workbook.site.internal.html.Html;

/** A table of contents as nested lists. */
public final class Contents {

    private Contents() {}

    /**
     * Return the list.
     *
     * @param link what stands for an entry, made from its address and its text as HTML
     */
    public static String html(List<Entry> entries, Function<Entry, String> link) {
        if (entries.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<ol>\n");
        for (var entry : entries) {
            out.append("<li>").append(link.apply(entry));
            out.append(html(entry.below(), link)).append("</li>\n");
        }
        return out.append("</ol>").toString();
    }

    /** Return the number and title of an entry as HTML. */
    public static String text(Entry entry) {
        var number =
                entry.number().isEmpty()
                        ? ""
                        : "<span class=\"no\">" + Html.escape(entry.number()) + "</span> ";
        return number + Html.escape(entry.title());
    }
}
