package workbook.nbformat;

import java.util.Map;
import java.util.Optional;

/**
 * One thing in several forms.
 *
 * @param data MIME type to content: a JSON tree for {@code application/json} and types that end in
 *     {@code +json}, otherwise a String (base64 for images that are not text)
 */
public record MimeBundle(Map<String, Object> data) {

    /** Hold a copy of {@code data}. */
    public MimeBundle {
        data = Json.freeze(data);
    }

    /** Make a bundle of one form. */
    public static MimeBundle of(String type, Object content) {
        return new MimeBundle(Map.of(type, content));
    }

    /** Return the text of a form, if it is there. */
    public Optional<String> text(String type) {
        return data.get(type) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Return the JSON object of a form, if it is there. */
    public Optional<Map<String, Object>> json(String type) {
        return data.get(type) instanceof Map<?, ?> tree
                ? Optional.of(Json.object(tree))
                : Optional.empty();
    }

    /** Tell whether content of this type is a JSON tree rather than text. */
    public static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }
}
