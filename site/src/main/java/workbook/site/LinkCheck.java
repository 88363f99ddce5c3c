package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import workbook.site.SiteReport.Finding;

/** Reads a finished site and finds links and pictures that lead nowhere, and ids used twice. */
public final class LinkCheck {

    private static final Pattern OUTSIDE =
            Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private final Path site;
    private final Map<Path, Document> pages = new HashMap<>();
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private LinkCheck(Path site) {
        this.site = site.toAbsolutePath().normalize();
    }

    /** Check all pages under {@code site}; links to other sites are not followed. */
    public static List<Finding> check(Path site) {
        var check = new LinkCheck(site);
        var files = check.files();
        files.forEach(check::read);
        files.forEach(check::page);
        return List.copyOf(check.findings);
    }

    private List<Path> files() {
        try (var files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + site, e);
        }
    }

    private void read(Path file) {
        try {
            var page = Jsoup.parse(Files.readString(file));
            pages.put(file, page);
            var ids = new HashSet<String>();
            for (var element : page.select("[id]")) {
                if (!ids.add(element.id())) {
                    report(file, "the id \"" + element.id() + "\" is used twice", "rename one");
                }
            }
            anchors.put(file, ids);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void page(Path file) {
        var page = java.util.Objects.requireNonNull(pages.get(file));
        for (var element : page.select("a[href], link[href]")) {
            link(file, element, element.attr("href"));
        }
        for (var element : page.select("img[src], script[src]")) {
            link(file, element, element.attr("src"));
        }
    }

    private void link(Path file, Element element, String address) {
        boolean lost = file.endsWith(ExtraPages.LOST) && address.startsWith("/"); // of its host
        if (OUTSIDE.matcher(address).matches() || address.isEmpty() || lost) {
            return;
        }
        int hash = address.indexOf('#');
        var path = (hash < 0 ? address : address.substring(0, hash)).replaceAll("\\?.*", "");
        var fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        var target = path.isEmpty() ? file : file.resolveSibling(decoded(path)).normalize();
        if (!target.startsWith(site) || !Files.isRegularFile(target)) {
            report(
                    file,
                    "<" + element.normalName() + "> leads to " + address + ", which is not there",
                    "");
        } else if (!fragment.isEmpty()
                && !anchors.getOrDefault(target, Set.of(fragment)).contains(fragment)) {
            report(
                    file,
                    "<"
                            + element.normalName()
                            + "> leads to "
                            + address
                            + ", but the page has no such place",
                    "");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void report(Path file, String message, String hint) {
        findings.add(new Finding(site.relativize(file).toString(), 0, message, hint));
    }
}
