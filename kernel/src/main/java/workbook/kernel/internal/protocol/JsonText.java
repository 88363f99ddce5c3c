package workbook.kernel.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as plain trees by streaming only: object binding would cost more start-up than all else. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ObjectWriteContext PRETTY =
            new ObjectWriteContext.Base() {
                @Override
                public PrettyPrinter getPrettyPrinter() {
                    return new DefaultPrettyPrinter();
                }

                @Override
                public boolean hasPrettyPrinter() {
                    return true;
                }
            };

    private JsonText() {}

    /** Parse one JSON object; throws {@link BadMessageException} for anything else. */
    public static Map<String, Object> parseObject(byte[] json) throws BadMessageException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadMessageException("expected a JSON object");
            }
            var object = object(parser);
            if (parser.nextToken() != null) {
                throw new BadMessageException("text after the JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw new BadMessageException("not JSON: " + e.getOriginalMessage());
        }
    }

    /** Write a tree of maps, lists, strings, numbers, booleans and nulls as UTF-8. */
    public static byte[] write(Object tree) {
        return write(tree, ObjectWriteContext.empty());
    }

    /** Write a tree for people to read. */
    public static byte[] writePretty(Object tree) {
        return write(tree, PRETTY);
    }

    private static byte[] write(Object tree, ObjectWriteContext style) {
        var bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = FACTORY.createGenerator(style, bytes)) {
            value(out, tree);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> object(JsonParser in) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.put(name, value(in));
        }
        @SuppressWarnings("unchecked") // null is a value of JSON; Tree's reads expect it
        var plain = (Map<String, Object>) (Map<String, ?>) object;
        return plain;
    }

    private static List<@Nullable Object> list(JsonParser in) {
        var list = new ArrayList<@Nullable Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(in));
        }
        return list;
    }

    private static @Nullable Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static void value(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach(
                    (name, inner) -> {
                        out.writeName(String.valueOf(name));
                        value(out, inner);
                    });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            list.forEach(inner -> value(out, inner));
            out.writeEndArray();
        } else if (value instanceof Number number) {
            number(out, number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    private static void number(JsonGenerator out, Number number) {
        if (number instanceof BigInteger big) {
            out.writeNumber(big);
        } else if (number instanceof BigDecimal big) {
            out.writeNumber(big);
        } else if (number instanceof Double || number instanceof Float) {
            out.writeNumber(number.doubleValue());
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
