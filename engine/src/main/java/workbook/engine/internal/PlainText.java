package workbook.engine.internal;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as plain text: a text as it is, arrays, collections, maps and streams by their
 * elements, anything else by its {@code toString}. Long ones are cut, and say by how much.
 */
final class PlainText {

    private static final int MOST_ELEMENTS = 100;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int DEEPEST = 6;
    private static final int MOST_LOOKS = 10_000;

    private final StringBuilder text = new StringBuilder();

    private int looks;

    private PlainText() {}

    /** Write a value. */
    static String of(@Nullable Object value) {
        if (value instanceof CharSequence characters) {
            return characters.toString();
        }
        var writer = new PlainText();
        writer.value(value, 0);
        return Names.clean(writer.text.toString());
    }

    private void value(@Nullable Object value, int depth) {
        if (value == null) {
            text.append("null");
        } else if (value.getClass().isArray()) {
            array(value, depth);
        } else if (value instanceof Map<?, ?> map && isFromJdk(value)) {
            map(map, depth);
        } else if (value instanceof Collection<?> all && isFromJdk(value)) {
            elements("[", "]", all.iterator(), all.size(), depth, this::value);
        } else if (value instanceof BaseStream<?, ?> stream) {
            elements("[", "]", stream.iterator(), -1, depth, this::value);
        } else if (value instanceof Record record && holds(record, 0) && isPlain(record)) {
            components(record, depth);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            text.append("Optional[");
            value(optional.get(), depth + 1);
            text.append(']');
        } else if (value instanceof Map.Entry<?, ?> entry && isFromJdk(value)) {
            value(entry.getKey(), depth + 1);
            text.append('=');
            value(entry.getValue(), depth + 1);
        } else {
            text.append(value);
        }
    }

    /** Others may have a toString of their own that says more than their elements. */
    private static boolean isFromJdk(Object value) {
        return "java.base".equals(value.getClass().getModule().getName());
    }

    private void array(Object array, int depth) {
        var length = Array.getLength(array);
        var elements =
                new Iterator<@Nullable Object>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < length;
                    }

                    @Override
                    public @Nullable Object next() {
                        return Array.get(array, next++);
                    }
                };
        elements("[", "]", elements, length, depth, this::value);
    }

    private void map(Map<?, ?> map, int depth) {
        elements(
                "{",
                "}",
                map.entrySet().iterator(),
                map.size(),
                depth,
                (entry, deeper) -> {
                    var pair = (Map.Entry<?, ?>) entry;
                    value(pair.getKey(), deeper);
                    text.append('=');
                    value(pair.getValue(), deeper);
                });
    }

    private void elements(
            String open,
            String close,
            Iterator<?> all,
            int size,
            int depth,
            BiConsumer<Object, Integer> each) {
        text.append(open);
        if (depth >= DEEPEST && all.hasNext()) {
            text.append("…").append(close);
            return;
        }
        int done = 0;
        while (all.hasNext() && done < MOST_ELEMENTS && text.length() < MOST_CHARACTERS) {
            text.append(done++ == 0 ? "" : ", ");
            each.accept(all.next(), depth + 1);
        }
        if (size > done) {
            text.append(", … ").append(size - done).append(" more");
        } else if (size < 0 && all.hasNext()) {
            text.append(", …");
        }
        text.append(close);
    }

    /** Tell whether a record has the text that the language gives it, not one of its own. */
    private static boolean isPlain(Record record) {
        var type = record.getClass();
        var components = type.getRecordComponents();
        return components.length > 0
                && record.toString()
                        .startsWith(type.getSimpleName() + "[" + components[0].getName() + "=");
    }

    /** Tell whether an array, whose own text says nothing, is somewhere within a value. */
    private boolean holds(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST || looks++ > MOST_LOOKS) {
            return false;
        }
        if (value.getClass().isArray()) {
            return true;
        }
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .anyMatch(each -> holds(read(each, record), depth + 1));
        }
        if (value instanceof Optional<?> optional) {
            return holds(optional.orElse(null), depth + 1);
        }
        if (value instanceof Map<?, ?> map && isFromJdk(value)) {
            return anyHolds(map.values(), depth);
        }
        return value instanceof Collection<?> all && isFromJdk(value) && anyHolds(all, depth);
    }

    private boolean anyHolds(Collection<?> all, int depth) {
        return all.stream().limit(MOST_ELEMENTS).anyMatch(each -> holds(each, depth + 1));
    }

    private void components(Record record, int depth) {
        text.append(record.getClass().getSimpleName()).append('[');
        var separator = "";
        for (var component : record.getClass().getRecordComponents()) {
            text.append(separator).append(component.getName()).append('=');
            value(read(component, record), depth + 1);
            separator = ", ";
        }
        text.append(']');
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "?";
        }
    }
}
