package workbook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML nodes into plain trees. */
final class YamlTree {

    private YamlTree() {}

    static Object of(Node node) {
        if (node instanceof MappingNode mapping) {
            var tree = new LinkedHashMap<String, Object>();
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    tree.put(key.getValue(), of(tuple.getValueNode()));
                }
            }
            return tree;
        } else if (node instanceof SequenceNode sequence) {
            var list = new ArrayList<Object>();
            sequence.getValue().forEach(item -> list.add(of(item)));
            return list;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : "";
    }

    private static Object scalar(ScalarNode node) {
        var text = node.getValue();
        try {
            if (node.getTag().equals(Tag.BOOL)) {
                return text.equalsIgnoreCase("true");
            } else if (node.getTag().equals(Tag.INT)) {
                return text.length() < 10 ? (Object) Integer.valueOf(text) : Long.valueOf(text);
            } else if (node.getTag().equals(Tag.FLOAT)) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            return text; // octal and the like: keep what the author wrote
        }
        return text;
    }
}
