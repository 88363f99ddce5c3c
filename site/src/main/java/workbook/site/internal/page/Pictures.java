package workbook.site.internal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    private static final Pattern RASTER = Pattern.compile("image/(png|jpeg|gif|webp)");

    private final Chapter chapter;
    private final Findings findings;
    private final Map<String, Path> copies = new LinkedHashMap<>();
    private int drawings;

    Pictures(Chapter chapter, Findings findings) {
        this.chapter = chapter;
        this.findings = findings;
    }

    /** Files to copy, by their address relative to the page. */
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
        var file = file(source);
        if (file == null || !Files.isRegularFile(file)) {
            findings.add(
                    line,
                    "the picture " + source + " is not there",
                    "put it at "
                            + chapter.folder().resolve("…").toString().replace("…", "")
                            + (file == null ? "figures/" : source));
            return "<span class=\"missing\">"
                    + Html.escape(alt.isEmpty() ? source : alt)
                    + "</span>";
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

    private String copied(String source, Path file, String alt) {
        copies.put(source, file);
        return "<img loading=\"lazy\""
                + Html.attribute("src", source)
                + Html.attribute("alt", alt)
                + ">";
    }

    private String inlineData(String source, String alt, int line) {
        var type = source.substring(5, Math.max(5, source.indexOf(';')));
        if (!RASTER.matcher(type).matches()) {
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
