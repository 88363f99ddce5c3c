package workbook.nbformat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as plain trees: {@code Map<String, Object>} in the order of the text, {@code List<Object>},
 * {@code String}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code Double}, {@code
 * Boolean} and null.
 */
public final class Json {

    /** What the parser adds about its own input and settings. */
    private static final Pattern PARSER =
            Pattern.compile(" \\(start marker at .*|, from `\\w+\\.get\\w+\\(\\)`", Pattern.DOTALL);

    private static final JsonMapper MAPPER = mapper(Limits.TRUSTED, false);
    private static final JsonMapper SORTED = mapper(Limits.TRUSTED, true);

    private Json() {}

    /**
     * Parse one JSON value.
     *
     * @throws NotebookException if the text is not JSON; the message has line and column
     */
    public static @Nullable Object parse(String text) {
        return parse(text, "JSON", Limits.TRUSTED);
    }

    /** Parse one JSON value under limits; {@code place} opens the message of an error. */
    public static @Nullable Object parse(String text, String place, Limits limits) {
        try {
            var mapper = limits.equals(Limits.TRUSTED) ? MAPPER : mapper(limits, false);
            return mapper.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw problem(place, e);
        }
    }

    private static NotebookException problem(String place, JacksonException e) {
        var reason = PARSER.matcher(e.getOriginalMessage()).replaceAll("");
        if (e instanceof StreamConstraintsException) {
            return new NotebookException(place, "too much for a notebook: " + reason, e);
        }
        var at = e.getLocation();
        var where = at == null ? place : place + ":" + at.getLineNr() + ":" + at.getColumnNr();
        return new NotebookException(where, "not valid JSON: " + reason, e);
    }

    /**
     * Copy JSON text but for the members of one name in objects of one depth, which may be of any
     * length: they are passed by without being held.
     *
     * @param depth how many objects and arrays those objects are in, themselves included
     * @throws NotebookException if it is not JSON, or if what stays is beyond the limits
     */
    static String without(String name, int depth, Reader text, String place, Limits limits)
            throws IOException {
        var copy = new StringWriter();
        var factory = factory(limits);
        try (var parser = factory.createParser(ObjectReadContext.empty(), text);
                var generator = factory.createGenerator(ObjectWriteContext.empty(), copy)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals(name)
                        && parser.streamReadContext().getNestingDepth() == depth) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    generator.copyCurrentEventExact(parser);
                }
                generator.flush();
                if (copy.getBuffer().length() > limits.bytes()) {
                    throw new NotebookException(
                            place, "more than " + limits.bytes() + " characters without " + name);
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw problem(place, e);
        }
        return copy.toString();
    }

    /** Write a tree on one line, object keys in their order. */
    public static String write(@Nullable Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /** Write a tree with two blanks of indentation, object keys in their order. */
    public static String pretty(@Nullable Object tree) {
        return MAPPER.writer().with(printer("  ")).writeValueAsString(tree) + "\n";
    }

    /** Write a tree as Jupyter does: one blank of indentation, object keys sorted. */
    static String canonical(Object tree) {
        return SORTED.writer().with(printer(" ")).writeValueAsString(tree) + "\n";
    }

    /** Return {@code value} as a JSON object; empty if it is not one. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Return {@code value} as a JSON array; empty if it is not one. */
    @SuppressWarnings("unchecked")
    public static List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    /** Return a deeply immutable copy that keeps the order of keys. */
    public static Map<String, Object> freeze(Map<String, ?> tree) {
        var copy = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> copy.put(key, freezeValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> copyInOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // JSON null stays null in a tree
    private static Object freezeValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return freeze((Map<String, ?>) map);
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>(list.size());
            list.forEach(item -> copy.add(freezeValue(item)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    private static JsonMapper mapper(Limits limits, boolean sorted) {
        return JsonMapper.builder(factory(limits))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, sorted)
                .build();
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.text())
                                .maxNumberLength(400)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
    }

    private static DefaultPrettyPrinter printer(String indent) {
        var indenter = new DefaultIndenter(indent, "\n");
        var separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
