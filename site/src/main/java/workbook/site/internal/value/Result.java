package workbook.site.internal.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/**
 * A computed number of a page, so that another edition's can be told from it.
 *
 * @param anchor where the page explains it
 * @param key its name, or a digest of the way it is computed; several may share one
 * @param name what it is, in words
 * @param text as the reader sees it
 * @param inputs the numbers that somebody stated below it: amount by what it is
 */
public record Result(
        String anchor, String key, String name, String text, Map<String, String> inputs) {

    static Result of(String anchor, String id, String name, String text, Map<String, Object> node) {
        var inputs = new LinkedHashMap<String, String>();
        Fact.of(Map.of(anchor, node), Map.of())
                .forEach(fact -> inputs.merge(title(fact), fact.amount(), Result::both));
        var key = id.contains("#") ? Html.slug(id.substring(id.indexOf('#') + 1)) : digest(node);
        return new Result(anchor, key, name, text, inputs);
    }

    /** A library's constants are known by their id, assumptions by symbol and words. */
    private static String title(Fact fact) {
        var assumption = (Trees.text(fact.node(), "symbol") + " " + fact.name()).strip();
        return fact.constant().isEmpty() ? assumption : fact.constant();
    }

    private static String both(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    /** The steps of a derivation and what its inputs are, without any amount. */
    private static String digest(Map<String, Object> node) {
        try {
            var bytes = shape(node).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "~" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shape(Map<String, Object> node) {
        var words = new ArrayList<>(List.of(Trees.text(node, "op"), Trees.text(node, "constant")));
        if (words.get(1).isEmpty()) {
            words.add(Trees.text(node, "name"));
        }
        return String.join(" ", words)
                + Trees.objects(node, "inputs").stream()
                        .map(Result::shape)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
