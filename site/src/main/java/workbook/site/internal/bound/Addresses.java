package workbook.site.internal.bound;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where links lead: from the book's root while pages are made, and to what has moved. */
final class Addresses {

    private static final Pattern OUTSIDE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final Map<String, String> moved = new HashMap<>();

    static boolean isOutside(String address) {
        return OUTSIDE.matcher(address).matches();
    }

    /** Make the addresses in a page begin at the book's root. */
    static void root(Element page, String href) {
        for (var link : page.select("a[href]")) {
            link.attr("href", rooted(link.attr("href"), href));
        }
        for (var image : page.select("img[src]")) {
            image.attr("src", rooted(image.attr("src"), href));
        }
    }

    private static String rooted(String address, String href) {
        if (address.isEmpty() || isOutside(address)) {
            return address;
        }
        if (address.startsWith("#")) {
            return href + address;
        }
        try {
            return URI.create("/" + href).resolve(address).toString().replaceFirst("^/", "");
        } catch (IllegalArgumentException e) {
            return address; // no address: the link check of the pages names it
        }
    }

    /** Remember that a place has moved. */
    void move(String from, String to) {
        moved.put(from, to);
    }

    /** Lead the links of a page to where their targets are now. */
    void follow(Element page) {
        for (var link : page.select("a[href]")) {
            var address = link.attr("href");
            link.attr("href", moved.getOrDefault(address, address));
        }
    }
}
