package workbook.site.internal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Cell;
import workbook.nbformat.MimeBundle;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;
import workbook.site.internal.html.Svg;

/** Pictures that the text names: drawings go into the page, the rest is copied beside it. */
final class Pictures {

    private static final Pattern RASTER = Pattern.compile("image/(png|jpeg|jpg|gif|webp)");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|webp|avif|bmp)");

    private final Chapter chapter;
    private final Findings findings;
    private final Map<String, Path> copies = new LinkedHashMap<>();
    private int drawings;

    Pictures(Chapter chapter, Findings findings) {
        this.chapter = chapter;
        this.findings = findings;
    }

    /** Files to copy, by their address from the site's root. */
    Map<String, Path> copies() {
        return copies;
    }

    String html(String source, String alt, int part, int line) {
        if (source.startsWith("attachment:")) {
            return attachment(source.substring("attachment:".length()), alt, part, line);
        }
        if (source.startsWith("data:")) {
            return inlineData(source, alt, line);
        }
        if (chapter.foreign() != null) {
            return foreign(chapter.foreign(), source, alt, line);
        }
        var file = file(source);
        if (file == null || !Files.isRegularFile(file)) {
            findings.add(
                    line,
                    "the picture " + source + " is not there",
                    "put it at "
                            + chapter.folder().resolve("…").toString().replace("…", "")
                            + (file == null ? "figures/" : source));
            return missing(source, alt);
        }
        return source.endsWith(".svg") ? drawing(file, alt, line) : copied(source, file, alt);
    }

    /** The file in the chapter's folder, or null for addresses that lead out of it. */
    private @Nullable Path file(String source) {
        if (source.contains(":") || source.startsWith("/") || source.contains("\\")) {
            return null;
        }
        var folder = chapter.folder().toAbsolutePath().normalize();
        var file = folder.resolve(source).normalize();
        return file.startsWith(folder) ? file : null;
    }

    private String drawing(Path file, String alt, int line) {
        try {
            var svg = Files.readString(file);
            return chapter.trusted()
                    ? Svg.inline(svg, "d" + ++drawings, alt)
                    : Sanitizer.svgImage(svg, alt);
        } catch (IOException | IllegalArgumentException e) {
            findings.add(line, "cannot use " + file.getFileName() + ": " + e.getMessage(), "");
            return "";
        }
    }

    private String foreign(Foreign foreign, String source, String alt, int line) {
        if (source.matches("(?s)\\s*(https?:)?//.*")) {
            return elsewhere(foreign, source.strip(), alt, line);
        }
        var found = foreign.find(chapter.folder().toAbsolutePath().normalize(), source);
        if (found.isEmpty() || !Files.isRegularFile(found.get())) {
            findings.add(
                    line,
                    "the picture " + source + " is not in " + foreign.root().getFileName(),
                    "put it there, or render the folder that holds both");
            return missing(source, alt);
        }
        var file = found.get();
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return drawing(file, alt, line);
        }
        if (!PICTURE.matcher(name).matches()) {
            findings.add(line, "the picture " + source + " is of no known type", "use PNG");
            return missing(source, alt);
        }
        copies.put(foreign.address(file), file);
        return image(chapter.root() + foreign.address(file), alt);
    }

    /** A page asks no other host for anything, unless the notebook is trusted. */
    private String elsewhere(Foreign foreign, String source, String alt, int line) {
        if (foreign.scripts()) {
            return image(source, alt);
        }
        findings.note(
                line,
                "the picture " + source + " is on another site: the page links to it",
                "put it beside the notebook, or render with --trust");
        var name = alt.isBlank() ? source.replaceAll("[?#].*|/+$", "").replaceAll(".*/", "") : alt;
        return "<a class=\"elsewhere\""
                + Html.attribute("href", source)
                + ">"
                + Html.escape(name.isBlank() ? source : name)
                + "</a>";
    }

    private static String missing(String source, String alt) {
        return "<span class=\"missing\">" + Html.escape(alt.isBlank() ? source : alt) + "</span>";
    }

    private String copied(String source, Path file, String alt) {
        var href = chapter.href();
        copies.put(href.substring(0, href.lastIndexOf('/') + 1) + source, file);
        return image(source, alt);
    }

    private static String image(String source, String alt) {
        return "<img loading=\"lazy\""
                + Html.attribute("src", source)
                + Html.attribute("alt", alt)
                + ">";
    }

    private String inlineData(String source, String alt, int line) {
        var type = source.substring(5, Math.max(5, source.indexOf(';')));
        boolean drawn = !chapter.trusted() && type.equals("image/svg+xml");
        if (!drawn && !RASTER.matcher(type).matches()) {
            findings.add(
                    line, "a picture of type " + type + " cannot stand in the text", "use PNG");
            return Html.escape(alt);
        }
        return "<img" + Html.attribute("src", source) + Html.attribute("alt", alt) + ">";
    }

    private String attachment(String name, String alt, int part, int line) {
        var cell = part < chapter.cells().size() ? chapter.cells().get(part) : null;
        var bundle = cell instanceof Cell.Markdown text ? text.attachments().get(name) : null;
        var html = bundle == null ? null : attached(bundle, alt);
        if (html == null) {
            findings.add(line, "the cell has no attachment " + name, "attach it again");
            return Html.escape(alt);
        }
        return html;
    }

    private static @Nullable String attached(MimeBundle bundle, String alt) {
        for (var entry : bundle.data().entrySet()) {
            var content = String.valueOf(entry.getValue());
            if (entry.getKey().equals("image/svg+xml")) {
                return Sanitizer.svgImage(decoded(content), alt);
            }
            if (RASTER.matcher(entry.getKey()).matches()) {
                var data = "data:" + entry.getKey() + ";base64," + content.replaceAll("\\s", "");
                return "<img" + Html.attribute("src", data) + Html.attribute("alt", alt) + ">";
            }
        }
        return null;
    }

    private static String decoded(String content) {
        return content.stripLeading().startsWith("<")
                ? content
                : new String(
                        java.util.Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
    }
}
