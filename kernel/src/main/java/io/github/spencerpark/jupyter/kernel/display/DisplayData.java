package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import workbook.engine.display.DisplayTarget;

/** Content in one or several MIME types. Can be changed until it is shown. */
public final class DisplayData {

    private final Map<String, Object> data;

    /** Start empty. */
    public DisplayData() {
        this(Map.of());
    }

    /** Start with a plain text. */
    public DisplayData(String plainText) {
        this(Map.of("text/plain", plainText));
    }

    /** Start with content by MIME type. */
    public DisplayData(Map<String, Object> bundle) {
        data = new LinkedHashMap<>(bundle);
    }

    /** The content by MIME type. */
    public Map<String, Object> getData() {
        return new LinkedHashMap<>(data);
    }

    /** Put content of a type; what is neither a JSON tree nor text is written as text. */
    public void putData(MIMEType type, Object value) {
        putData(type.name(), value);
    }

    /** Put content of a type; what is neither a JSON tree nor text is written as text. */
    public void putData(String type, Object value) {
        boolean tree = type.endsWith("json") && !(value instanceof CharSequence);
        data.put(type, tree ? value : value.toString());
    }

    /** Put plain text. */
    public void putText(String text) {
        putData(MIMEType.TEXT_PLAIN, text);
    }

    /** Put HTML. */
    public void putHTML(String html) {
        putData(MIMEType.TEXT_HTML, html);
    }

    /** Put Markdown. */
    public void putMarkdown(String markdown) {
        putData(MIMEType.TEXT_MARKDOWN, markdown);
    }

    /** Put LaTeX. */
    public void putLatex(String latex) {
        putData(MIMEType.TEXT_LATEX, latex);
    }

    /** Put SVG. */
    public void putSVG(String svg) {
        putData(MIMEType.IMAGE_SVG, svg);
    }

    /** Show it below the running cell. */
    public void show() {
        var id = UUID.randomUUID().toString();
        DisplayTarget.current().ifPresent(target -> target.show(id, getData(), false));
    }
}
