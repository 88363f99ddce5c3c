package workbook.site.internal.output;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;
import workbook.site.internal.html.Svg;
import workbook.site.internal.math.TexMath;

/** Shows outputs, of each the richest form that a page without scripts can hold. */
public final class OutputRenderer {

    private static final String VALUE = "application/vnd.workbook.value+json";
    private static final List<String> IMAGES = List.of("image/png", "image/jpeg", "image/gif");

    private final boolean trusted;
    private final Function<String, String> markdown;
    private final BiFunction<Map<String, Object>, String, String> value;
    private final String prefix;
    private int images;

    /**
     * Make a renderer for one page.
     *
     * @param trusted whether HTML and SVG come from our own build
     * @param prefix starts the ids within pictures
     * @param markdown renders Markdown to HTML
     * @param value renders a value with its derivation; its text where it differs from the value's
     */
    public OutputRenderer(
            boolean trusted,
            String prefix,
            Function<String, String> markdown,
            BiFunction<Map<String, Object>, String, String> value) {
        this.trusted = trusted;
        this.prefix = prefix;
        this.markdown = markdown;
        this.value = value;
    }

    /** Render one output; {@code alt} is the text for an image. */
    public String render(Output output, String alt) {
        return output.match(
                stream -> stream(stream),
                display -> bundle(display.data(), alt),
                result -> bundle(result.data(), alt),
                failure -> failure(failure));
    }

    private static String stream(Output.Stream stream) {
        var style = stream.name().equals("stderr") ? "out stderr" : "out";
        return pre(style, Ansi.html(stream.text()));
    }

    private static String failure(Output.Failure failure) {
        var text =
                failure.traceback().isEmpty()
                        ? failure.name() + ": " + failure.value()
                        : String.join("\n", failure.traceback());
        return pre("out error", Ansi.html(text));
    }

    /** Long lines scroll in their own box, which the keyboard must reach. */
    private static String pre(String style, String html) {
        var body = html.stripTrailing();
        return body.isEmpty()
                ? ""
                : "<pre class=\"" + style + "\" tabindex=\"0\">" + body + "</pre>";
    }

    private String bundle(MimeBundle data, String alt) {
        var json = data.json(VALUE);
        if (json.isPresent()) {
            var text = json.get().containsKey("shown") ? data.text("text/plain").orElse("") : "";
            return "<p class=\"out-value\">" + value.apply(json.get(), text) + "</p>";
        }
        var svg = data.text("image/svg+xml");
        var html = data.text("text/html");
        boolean drawn = trusted && html.isPresent() && html.get().contains("<svg");
        if (svg.isPresent() && !drawn) {
            return svg(svg.get(), alt);
        }
        if (html.isPresent()) {
            return new HtmlOutput(trusted, prefix + "-" + ++images, value).render(html.get(), alt);
        }
        for (var type : IMAGES) {
            var image = data.text(type);
            if (image.isPresent()) {
                return image(type, image.get(), alt);
            }
        }
        return textual(data);
    }

    private String svg(String svg, String alt) {
        if (!trusted) {
            return Sanitizer.svgImage(svg, alt);
        }
        try {
            return Svg.inline(svg, prefix + "-" + ++images, alt);
        } catch (IllegalArgumentException e) {
            return pre("out error", Html.escape("not an SVG: " + e.getMessage()));
        }
    }

    private static String image(String type, String base64, String alt) {
        var source = "data:" + type + ";base64," + base64.replaceAll("\\s+", "");
        return "<img" + Html.attribute("src", source) + Html.attribute("alt", alt) + ">";
    }

    private String textual(MimeBundle data) {
        var text = data.text("text/markdown");
        if (text.isPresent()) {
            return "<div class=\"out-html\">" + markdown.apply(text.get()) + "</div>";
        }
        var latex = data.text("text/latex");
        if (latex.isPresent()) {
            var bare = latex.get().strip().replaceAll("^\\$+|\\$+$", "");
            return "<div class=\"equation\">" + TexMath.display(bare).html() + "</div>";
        }
        var plain = data.text("text/plain");
        if (plain.isPresent()) {
            return pre("out", Ansi.html(plain.get()));
        }
        return data.json("application/json")
                .map(tree -> pre("out", Html.escape(Json.pretty(tree))))
                .orElseGet(() -> unknown(data));
    }

    private static String unknown(MimeBundle data) {
        return data.data().isEmpty()
                ? ""
                : pre("out", Html.escape("(" + String.join(", ", data.data().keySet()) + ")"));
    }
}
