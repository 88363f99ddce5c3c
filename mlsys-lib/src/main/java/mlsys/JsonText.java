package mlsys;

import java.util.List;
import java.util.Map;

/** Writes plain trees as JSON. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object tree) {
        JsonText text = new JsonText();
        text.write(tree, "\n");
        return text.out.toString();
    }

    private void write(Object tree, String line) {
        if (tree instanceof Map<?, ?> map) {
            writeMap(map, line);
        } else if (tree instanceof List<?> list) {
            writeList(list, line);
        } else if (tree instanceof String string) {
            quote(string);
        } else {
            out.append(tree);
        }
    }

    private void writeMap(Map<?, ?> map, String line) {
        String sign = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(sign).append(line).append("  ");
            quote(String.valueOf(entry.getKey()));
            out.append(": ");
            write(entry.getValue(), line + "  ");
            sign = ",";
        }
        out.append(map.isEmpty() ? "{}" : line + "}");
    }

    private void writeList(List<?> list, String line) {
        String sign = "[";
        for (Object item : list) {
            out.append(sign).append(line).append("  ");
            write(item, line + "  ");
            sign = ",";
        }
        out.append(list.isEmpty() ? "[]" : line + "]");
    }

    private void quote(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(c < 16 ? "0" : "")
                                .append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
