import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the twins of the data file as Java, so that completion leads from {@code Hardware.} to the number. Run by the
 * build: {@code java GenerateTwins.java twins.tsv target/generated-sources/twins}.
 */
final class GenerateTwins {

    private static final Map<String, String[]> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, String> METHODS =
            Map.of("wue", "waterUse", "mfu", "utilization", "renewable", "renewableShare");

    static {
        family("device", "Device", "Hardware", "Devices: accelerators, computers, phones, microcontrollers.");
        family("model", "Model", "Models", "Models with published sizes and costs.");
        family("network", "Network", "Networks", "Networks between machines, with rates in bits per second.");
        family("tier", "Tier", "Tiers", "Places to deploy to, from cloud to microcontroller.");
        family("deployment", "Deployment", "Deployments", "Devices with a network and a power budget.");
        family("node", "Node", "Nodes", "Servers with several accelerators.");
        family("cluster", "Cluster", "Clusters", "Clusters of nodes.");
        family("pod", "Pod", "Pods", "Pods of chips.");
        family("grid", "Grid", "Grids", "Electricity grids with carbon, cooling and water.");
        family("cooling", "Cooling", "Coolings", "Ways to cool a data centre.");
        family("rack", "Rack", "Racks", "Racks by power.");
        family("application", "Application", "Applications", "Applications with a system, a model and a target.");
        family("fleet", "Fleet", "Fleets", "Clusters at work.");
        family("lighthouse", "Lighthouse", "Lighthouses", "Workloads that expose one bottleneck each.");
    }

    /** Families whose classes say more than the data file does; see the classes. */
    private static final Map<String, String> BASES =
            Map.of(
                    "deployment", "DeploymentTotals",
                    "node", "NodeTotals",
                    "cluster", "ClusterTotals",
                    "grid", "GridTotals",
                    "rack", "RackTotals");

    private final Path out;
    private final Map<String, Map<String, Map<String, String[]>>> twins = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, String[]>>> aliases = new LinkedHashMap<>();

    private GenerateTwins(Path out) {
        this.out = out;
    }

    private static void family(String key, String type, String holder, String about) {
        FAMILIES.put(key, new String[] {type, holder, about});
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1], "mlsys");
        Files.createDirectories(out);
        var generator = new GenerateTwins(out);
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.startsWith("#")) {
                generator.add(line.split("\t", -1));
            }
        }
        for (var family : FAMILIES.entrySet()) {
            generator.holder(family.getKey(), family.getValue());
            if (!family.getKey().equals("device") && !family.getKey().equals("model")) {
                generator.type(family.getKey(), family.getValue());
            }
        }
    }

    private void add(String[] cells) {
        boolean alias = cells[0].endsWith("_alias");
        String family = alias ? cells[0].substring(0, cells[0].length() - "_alias".length()) : cells[0];
        if (!FAMILIES.containsKey(family)) {
            throw new IllegalArgumentException("no class for the twins called " + cells[0]);
        }
        (alias ? aliases : twins)
                .computeIfAbsent(family, key -> new LinkedHashMap<>())
                .computeIfAbsent(cells[1], key -> new LinkedHashMap<>())
                .put(cells[2], cells);
    }

    private void holder(String family, String[] names) throws IOException {
        var text = new StringBuilder("package mlsys;\n\nimport java.util.List;\n\n");
        text.append("/** ").append(names[2]).append(" Generated from the data file. */\n");
        text.append("public final class ").append(names[1]).append(" {\n");
        List<String> fields = new ArrayList<>();
        twins.get(family).forEach((id, rows) -> fields.add(field(names[0], id, rows, text)));
        aliases.getOrDefault(family, Map.of()).values().forEach(rows -> alias(names[0], family, rows, text));
        text.append("\n    private ").append(names[1]).append("() {}\n");
        text.append("\n    /** Return all of them. */\n    public static List<").append(names[0]);
        text.append("> all() {\n        return List.of(").append(String.join(", ", fields)).append(");\n    }\n");
        text.append("\n    /** Find one by its id. */\n    public static ").append(names[0]);
        text.append(" named(String id) {\n        return Twins.named(id, \"").append(family);
        text.append("\", all());\n    }\n}\n");
        Files.writeString(out.resolve(names[1] + ".java"), text);
    }

    private static String field(String type, String id, Map<String, String[]> rows, StringBuilder text) {
        String field = rows.get("java")[3];
        String name = rows.containsKey("name") ? rows.get("name")[3] : id;
        text.append("\n    /** ").append(name.replace("&", "&amp;")).append(". */\n    public static final ");
        text.append(type).append(' ').append(field).append(" = new ").append(type);
        text.append("(\"").append(id).append("\");\n");
        return field;
    }

    private void alias(String type, String family, Map<String, String[]> rows, StringBuilder text) {
        String target = twins.get(family).get(rows.get(family)[3].substring(1)).get("java")[3];
        text.append("\n    /** The usual one: {@link #").append(target).append("}. */\n    public static final ");
        text.append(type).append(' ').append(rows.get("java")[3]).append(" = ").append(target).append(";\n");
    }

    private void type(String family, String[] names) throws IOException {
        var text = new StringBuilder("package mlsys;\n\n/** One of {@link ").append(names[1]);
        text.append("}. Generated from the data file. */\npublic final class ").append(names[0]);
        String base = BASES.getOrDefault(family, "Twin");
        text.append(" extends ").append(base).append(" {\n\n    ").append(names[0]).append("(String id) {\n");
        text.append("        super(").append(base.equals("Twin") ? "\"" + family + "\", " : "").append("id);\n    }\n");
        Map<String, String[]> fields = new LinkedHashMap<>();
        twins.get(family).values().forEach(rows -> rows.forEach(fields::putIfAbsent));
        fields.forEach((field, cells) -> accessor(field, cells, text));
        Files.writeString(out.resolve(names[0] + ".java"), text.append("}\n"));
    }

    private static void accessor(String field, String[] cells, StringBuilder text) {
        if (field.equals("java") || field.equals("name")) {
            return;
        }
        String method = METHODS.getOrDefault(field, camel(field.replace("_bw", "_bandwidth")));
        if (cells[4].equals("text")) {
            method(text, "String", method, "text(\"" + field + "\")", field);
        } else if (cells[4].equals("ref")) {
            String[] target = FAMILIES.get(target(field));
            method(text, target[0], method, target[1] + ".named(ref(\"" + field + "\"))", field);
        } else if (cells[3].contains("..")) {
            method(text, "Quantity", method + "Low", "low(\"" + field + "\")", "lower end of " + field);
            method(text, "Quantity", method + "High", "high(\"" + field + "\")", "upper end of " + field);
        } else {
            method(text, "Quantity", method, "get(\"" + field + "\")", field);
        }
    }

    private static String target(String field) {
        return switch (field) {
            case "hardware", "accelerator" -> "device";
            case "fabric" -> "network";
            case "system" -> "deployment";
            default -> field;
        };
    }

    private static void method(StringBuilder text, String type, String name, String body, String about) {
        text.append("\n    /** Return the ").append(about.replace('_', ' ')).append(". */\n    public ");
        text.append(type).append(' ').append(name).append("() {\n        return ").append(body).append(";\n    }\n");
    }

    private static String camel(String field) {
        String[] words = field.split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
