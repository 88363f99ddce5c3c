package mlsys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the worked examples: results by "formula id, space, name of the result". */
final class ExampleFile {

    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");
    private static final Pattern RESULT =
            Pattern.compile(
                    "\"([^\"]+)\": \\{\\s*\"value\": ([-+.\\deE]+),\\s*\"unit\": \"([^\"]*)\"\\s*\\}");

    private ExampleFile() {}

    record Expected(double value, String unit) {}

    static Map<String, Expected> read() {
        String text;
        try (var in = ExampleFile.class.getResourceAsStream("formula-examples.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Expected> results = new LinkedHashMap<>();
        Matcher ids = ID.matcher(text);
        int from = 0;
        String id = "";
        while (ids.find()) {
            add(id, text.substring(from, ids.start()), results);
            id = ids.group(1);
            from = ids.end();
        }
        add(id, text.substring(from), results);
        return results;
    }

    private static void add(String id, String text, Map<String, Expected> results) {
        Matcher result = RESULT.matcher(text);
        while (result.find()) {
            double value = Double.parseDouble(result.group(2));
            results.put(id + " " + result.group(1), new Expected(value, result.group(3)));
        }
    }
}
