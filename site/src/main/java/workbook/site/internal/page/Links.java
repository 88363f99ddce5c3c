package workbook.site.internal.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Sanitizer;

/** Leads the links of someone else's notebook to pages, places and files; reports the others. */
final class Links {

    private static final Pattern OUTSIDE =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private static final Pattern UNSAFE = Pattern.compile("[ ^|{}`\"<>\\\\]");

    /** What a reader may open from the site: nothing in which a browser runs scripts. */
    private static final Set<String> FILES =
            Set.of(
                    "bib", "bz2", "c", "cfg", "cpp", "csv", "dat", "docx", "gif", "go", "gz", "h",
                    "hs", "java", "jl", "jpeg", "jpg", "js", "json", "kt", "log", "m", "md", "mp3",
                    "mp4", "npy", "npz", "ods", "odt", "parquet", "pdf", "png", "pptx", "py", "r",
                    "rmd", "rs", "rst", "scala", "sh", "sql", "tar", "tex", "toml", "ts", "tsv",
                    "txt", "wav", "webm", "webp", "xlsx", "yaml", "yml", "zip");

    private final Chapter chapter;
    private final Function<String, @Nullable Outline> chapters;
    private final Findings findings;
    private @Nullable Places own;
    private final Map<String, Path> copies;

    /**
     * Resolve for one page.
     *
     * @param chapters what is known of the notebooks that have pages, by id
     * @param copies gets the files that links lead to, by their address from the site's root
     */
    Links(
            Chapter chapter,
            Function<String, @Nullable Outline> chapters,
            Findings findings,
            Map<String, Path> copies) {
        this.chapter = chapter;
        this.chapters = chapters;
        this.findings = findings;
        this.copies = copies;
    }

    /** Return the address to follow, or nothing for one that leads nowhere or is not harmless. */
    Optional<String> href(String url, int line) {
        var foreign = chapter.foreign();
        if (foreign == null) {
            return Optional.of(Sanitizer.url(url));
        }
        var address = url.strip();
        if (Sanitizer.url(address).equals("#") && !address.equals("#")) {
            return missing(line, address, "is left out: it is none to a page", "use http or https");
        }
        if (OUTSIDE.matcher(address).matches() || address.equals("#") || address.isEmpty()) {
            return Optional.of(escaped(address));
        }
        int hash = address.indexOf('#');
        var fragment = hash < 0 ? "" : address.substring(hash + 1);
        return hash == 0
                ? place(own(), fragment, "", address, line)
                : file(foreign, address, fragment, line);
    }

    /** What browsers forgive in an address, e-readers' checkers don't. */
    private static String escaped(String address) {
        return UNSAFE.matcher(address)
                .replaceAll(m -> String.format(Locale.ROOT, "%%%02X", (int) m.group().charAt(0)));
    }

    private Optional<String> file(Foreign foreign, String address, String fragment, int line) {
        var found = find(foreign, address);
        if (found.isEmpty() && own().anchor(address).isPresent()) {
            return own().anchor(address).map(anchor -> "#" + anchor);
        }
        if (found.isEmpty()) {
            return missing(
                    line,
                    address,
                    "leads to nothing in " + foreign.root().getFileName(),
                    "correct it, or render the folder that holds both");
        }
        var file = found.get();
        var other = chapters.apply(foreign.id(file));
        if (file.toString().endsWith(".ipynb") && other != null) {
            return place(other.places(), fragment, chapter.root() + other.href(), address, line);
        }
        var name = file.toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file) || !FILES.contains(ending)) {
            return missing(
                    line, address, "leads to what is not put on a site", "link to a notebook");
        }
        copies.put(foreign.address(file), file);
        return Optional.of(chapter.root() + foreign.address(file));
    }

    /** A file, or the notebook that a name of its page means, as Sphinx and MyST write it. */
    private Optional<Path> find(Foreign foreign, String address) {
        var from = chapter.folder().toAbsolutePath().normalize();
        var path = address.replaceAll("[?#].*", "").replaceAll("/$", "");
        return Stream.of(path.replaceAll("\\.html$", "") + ".ipynb", path + "/index.ipynb")
                .flatMap(name -> foreign.find(from, name).stream())
                .findFirst()
                .or(() -> foreign.find(from, address));
    }

    private Places own() {
        var known = own;
        if (known == null) {
            known = Places.of(chapter);
            own = known;
        }
        return known;
    }

    private Optional<String> place(
            Places target, String fragment, String href, String address, int line) {
        if (fragment.isEmpty()) {
            return Optional.of(href);
        }
        var anchor = target.anchor(fragment);
        if (anchor.isPresent()) {
            return Optional.of(href + "#" + anchor.get());
        }
        findings.add(line, "the link " + address + " names no place there", "name a heading");
        return Optional.of(href.isEmpty() ? "#" : href);
    }

    private Optional<String> missing(int line, String address, String what, String hint) {
        findings.add(line, "the link " + address + " " + what, hint);
        return Optional.empty();
    }
}
