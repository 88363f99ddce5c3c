package workbook.site.internal.output;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;
import workbook.site.internal.html.Svg;
import workbook.site.internal.math.TexMath;

/** Shows outputs, of each the richest form that a page without scripts can hold. */
public final class OutputRenderer {

    /** Lines up to which an output stays on one page of paper. */
    private static final int PART = 40;

    private static final String VALUE = "application/vnd.workbook.value+json";
    private static final List<String> IMAGES =
            List.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    /** What a kernel prints of an object that it shows otherwise. */
    private static final Pattern OBJECT = Pattern.compile("(?s)\\s*<[\\w. ]+(object|at 0x).*>\\s*");

    private final Source source;
    private final Function<String, String> markdown;
    private final BiFunction<Map<String, Object>, String, String> value;
    private final String prefix;
    private int images;

    /**
     * Make a renderer for one page.
     *
     * @param source where the outputs come from
     * @param prefix starts the ids within pictures
     * @param markdown renders Markdown to HTML
     * @param value renders a value with its derivation; its text where it differs from the value's
     */
    public OutputRenderer(
            Source source,
            String prefix,
            Function<String, String> markdown,
            BiFunction<Map<String, Object>, String, String> value) {
        this.source = source;
        this.prefix = prefix;
        this.markdown = markdown;
        this.value = value;
    }

    /** Render one output; {@code alt} is the text for an image. */
    public String render(Output output, String alt) {
        return output.match(
                stream -> stream(stream),
                display -> bundle(display.data(), display.metadata(), alt),
                result -> bundle(result.data(), result.metadata(), alt),
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

    /**
     * Long lines scroll in their own box, which the keyboard must reach; many may part on paper.
     */
    private static String pre(String style, String html) {
        var body = html.stripTrailing();
        var kind = body.lines().count() > PART ? style + " long" : style;
        return body.isEmpty()
                ? ""
                : "<pre class=\"" + kind + "\" tabindex=\"0\">" + body + "</pre>";
    }

    private String bundle(MimeBundle data, Map<String, Object> metadata, String alt) {
        var json = data.json(VALUE);
        if (json.isPresent()) {
            var text = json.get().containsKey("shown") ? data.text("text/plain").orElse("") : "";
            return "<p class=\"out-value\">" + value.apply(json.get(), text) + "</p>";
        }
        return Stream.<Supplier<String>>of(
                        () -> svg(data, alt),
                        () -> html(data, alt),
                        () -> markdown(data),
                        () -> latex(data, true),
                        () -> image(data, metadata, alt),
                        () -> latex(data, false),
                        () -> plain(data),
                        () -> json(data),
                        () -> unknown(data))
                .map(Supplier::get)
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A drawing in trusted HTML comes in a wide and a narrow form, which beats the plain one. */
    private String svg(MimeBundle data, String alt) {
        var svg = data.text("image/svg+xml").orElse("");
        boolean drawn = source.own() && data.text("text/html").orElse("").contains("<svg");
        if (svg.isBlank() || drawn) {
            return "";
        }
        if (!source.own()) {
            return Sanitizer.svgImage(svg, alt);
        }
        try {
            return Svg.inline(svg, prefix + "-" + ++images, alt);
        } catch (IllegalArgumentException e) {
            return pre("out error", Html.escape("not an SVG: " + e.getMessage()));
        }
    }

    private String html(MimeBundle data, String alt) {
        var script = data.text("application/javascript");
        if (source.scripts() && script.isPresent()) {
            return "<script>" + script.get().replace("</script", "<\\/script") + "</script>";
        }
        return data.text("text/html")
                .map(html -> new HtmlOutput(source, prefix + "-" + ++images, value))
                .map(shown -> shown.render(data.text("text/html").orElse(""), alt))
                .orElse("");
    }

    private String markdown(MimeBundle data) {
        return data.text("text/markdown")
                .map(markdown)
                .filter(html -> !html.isBlank())
                .map(html -> "<div class=\"out-html\">" + html + "</div>")
                .orElse("");
    }

    private static String image(MimeBundle data, Map<String, Object> metadata, String alt) {
        for (var type : IMAGES) {
            var image = data.text(type).orElse("").replaceAll("\\s+", "");
            if (!image.isEmpty()) {
                var size = Json.object(metadata.get(type));
                return "<img"
                        + Html.attribute("src", "data:" + type + ";base64," + image)
                        + Html.attribute("alt", alt)
                        + size(size, "width")
                        + size(size, "height")
                        + ">";
            }
        }
        return "";
    }

    private static String size(Map<String, Object> size, String name) {
        return size.get(name) instanceof Number number && number.intValue() > 0
                ? Html.attribute(name, Integer.toString(number.intValue()))
                : "";
    }

    /** Set the formula, or with {@code understood} false show what was not understood as source. */
    private static String latex(MimeBundle data, boolean understood) {
        var latex = data.text("text/latex").orElse("").strip();
        if (latex.isEmpty()) {
            return "";
        }
        var bare = latex.replaceAll("^(\\$+|\\\\\\[|\\\\\\()|(\\$+|\\\\\\]|\\\\\\))$", "");
        var result = TexMath.display(bare);
        return understood && result.problem() != null
                ? ""
                : "<div class=\"equation\">" + result.html() + "</div>";
    }

    private static String plain(MimeBundle data) {
        var text = data.text("text/plain").orElse("");
        boolean told = data.data().size() > 1 && OBJECT.matcher(text).matches();
        return told ? "" : pre("out", Ansi.html(text));
    }

    private static String json(MimeBundle data) {
        return data.data().containsKey("application/json")
                ? pre("out", Html.escape(Json.pretty(data.data().get("application/json"))))
                : "";
    }

    /** What a page without scripts has no form for is named, so that nobody misses it unawares. */
    private static String unknown(MimeBundle data) {
        var types = data.data().keySet().stream().filter(OutputRenderer::isNamed).toList();
        var html = data.text("text/html").orElse("");
        if (types.isEmpty() && !html.contains("<script")) {
            return "";
        }
        var what = types.isEmpty() ? "text/html" : String.join(", ", types);
        return pre("out", Html.escape("(" + what + ")"));
    }

    private static boolean isNamed(String type) {
        return !type.equals("text/plain") && !type.equals("text/html");
    }
}
