package workbook.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import workbook.dialect.Nearest;

/** A YAML mapping that knows its lines, read strictly: every complaint has place and remedy. */
final class YamlObject {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final int offset;

    private YamlObject(String file, int offset, MappingNode node) {
        this.file = file;
        this.offset = offset;
        line = lineOf(node);
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem(lineOf(tuple.getKeyNode()), "a key must be a word", "");
            }
            if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                throw problem(lineOf(key), "\"" + key.getValue() + "\" is given twice", "keep one");
            }
        }
    }

    /**
     * Read {@code text}.
     *
     * @param offset lines above the text in its file
     */
    static YamlObject parse(String text, String file, int offset) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var node = new Compose(settings).composeString(text);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return new YamlObject(file, offset, mapping);
            }
            if (node.isEmpty()) {
                return new YamlObject(file, offset, emptyMapping());
            }
            throw problem(file, offset + 1, "expected keys with values", "write \"title: …\"");
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BookException(
                    new BookProblem(file, offset + at, "not valid YAML: " + e.getProblem(), "")
                            .text(),
                    e);
        }
    }

    private static MappingNode emptyMapping() {
        return new MappingNode(
                org.snakeyaml.engine.v2.nodes.Tag.MAP,
                List.of(),
                org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
    }

    private int lineOf(Node node) {
        return offset + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    int line(String key) {
        var node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /** Return the line of an item of a list; that of the key where it is no list. */
    int line(String key, int item) {
        return values.get(key) instanceof SequenceNode list && item < list.getValue().size()
                ? lineOf(list.getValue().get(item))
                : line(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuse keys that are not among {@code known}. */
    YamlObject only(Collection<String> known) {
        for (var entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                var hint =
                        Nearest.to(entry.getKey(), known)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("one of " + String.join(", ", known));
                throw problem(
                        lineOf(entry.getValue()), "unknown key \"" + entry.getKey() + "\"", hint);
            }
        }
        return this;
    }

    String required(String key) {
        return text(key)
                .orElseThrow(
                        () ->
                                problem(
                                        line,
                                        "\"" + key + "\" is missing",
                                        "add \"" + key + ": …\""));
    }

    Optional<String> text(String key) {
        var node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        throw problem(lineOf(node), "\"" + key + "\" must be text", "");
    }

    /** Return a list of texts; one text alone counts as a list of one. */
    List<String> texts(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue().strip());
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw problem(lineOf(node), "\"" + key + "\" must be a list of texts", "");
        }
        var texts = new ArrayList<String>();
        for (var item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw problem(lineOf(item), "\"" + key + "\" must be a list of texts", "");
            }
            texts.add(scalar.getValue().strip());
        }
        return texts;
    }

    List<YamlObject> objects(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw problem(
                    lineOf(node), "\"" + key + "\" must be a list", "begin items with \"- \"");
        }
        var objects = new ArrayList<YamlObject>();
        for (var item : sequence.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw problem(
                        lineOf(item), "an item of \"" + key + "\" must have keys", "see docs");
            }
            objects.add(new YamlObject(file, offset, mapping));
        }
        return objects;
    }

    /** Return the mapping under a key; an empty one where there is none. */
    YamlObject object(String key) {
        var node = values.getOrDefault(key, emptyMapping());
        if (node instanceof MappingNode mapping) {
            return new YamlObject(file, offset, mapping);
        }
        throw problem(lineOf(node), "\"" + key + "\" must have keys", "write \"name: …\" under it");
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Return all of it as a plain tree; scalars typed as JSON would. */
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        values.forEach((key, node) -> tree.put(key, YamlTree.of(node)));
        return tree;
    }

    BookException problem(int at, String message, String hint) {
        return problem(file, at, message, hint);
    }

    static BookException problem(String file, int line, String message, String hint) {
        return new BookException(new BookProblem(file, line, message, hint).text());
    }
}
