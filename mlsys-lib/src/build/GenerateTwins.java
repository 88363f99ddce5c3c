import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the twins of the data files as Java, so that completion leads from {@code Hardware.} to the number, and the
 * comment of each says what is known of it. Run by the build: {@code java GenerateTwins.java resources/mlsys
 * target/generated-sources/twins}.
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

    private static final int UNIT = 4;

    private final Path data;
    private final Path out;
    private final Map<String, String[]> constants;
    private final Map<String, String[]> sources;
    private final Map<String, String[]> doubts;
    private final Map<String, String[]> words;
    private final Map<String, Map<String, Map<String, String[]>>> twins = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, String[]>>> aliases = new LinkedHashMap<>();

    private GenerateTwins(Path data, Path out) throws IOException {
        this.data = data;
        this.out = out;
        this.constants = table("constants.tsv");
        this.sources = table("sources.tsv");
        this.doubts = table("uncertainties.tsv");
        this.words = table("words.tsv");
    }

    private Map<String, String[]> table(String file) throws IOException {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(data.resolve(file))) {
            if (!line.startsWith("#")) {
                rows.put(line.split("\t", -1)[0], line.split("\t", -1));
            }
        }
        return rows;
    }

    private static void family(String key, String type, String holder, String about) {
        FAMILIES.put(key, new String[] {type, holder, about});
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1], "mlsys");
        Files.createDirectories(out);
        var generator = new GenerateTwins(Path.of(args[0]), out);
        for (String line : Files.readAllLines(Path.of(args[0], "twins.tsv"))) {
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
        text.append("\n    /** {@return all of them} */\n    public static List<").append(names[0]);
        text.append("> all() {\n        return List.of(").append(String.join(", ", fields)).append(");\n    }\n");
        text.append("\n    /**\n     * {@return the one with this id}\n     *\n     * @param id such as {@code ");
        text.append(twins.get(family).keySet().iterator().next()).append("}\n     * @throws IllegalArgumentException");
        text.append(" if there is none; the message names the nearest ids\n     */\n    public static ").append(names[0]);
        text.append(" named(String id) {\n        return Twins.named(id, \"").append(family);
        text.append("\", all());\n    }\n}\n");
        Files.writeString(out.resolve(names[1] + ".java"), text);
    }

    private String field(String type, String id, Map<String, String[]> rows, StringBuilder text) {
        String field = rows.get("java")[3];
        String name = rows.containsKey("name") ? rows.get("name")[3] : id;
        text.append("\n    /**\n     * ").append(escaped(name)).append(".\n     *\n     * <ul>\n");
        String year = rows.containsKey("release_year") ? rows.get("release_year")[3] : "";
        rows.forEach((key, cells) -> fact(key, cells, year, text));
        text.append("     * </ul>\n     */\n    public static final ").append(type).append(' ').append(field).append(" = new ").append(type);
        text.append("(\"").append(id).append("\");\n");
        return field;
    }

    /** A line for a field: value, unit, how far it can be trusted, source, year, uncertainty, note. */
    private void fact(String field, String[] cells, String appeared, StringBuilder text) {
        if (field.equals("java") || field.equals("name")) {
            return;
        }
        boolean constant = cells[3].startsWith("=");
        String id = constant ? cells[3].substring(1) : String.join(".", cells[0], cells[1], field);
        String[] own = {id, cells[3], cells[UNIT], appeared, cells[5], cells[6], "", ""};
        String[] row = constant ? constants.get(id) : own;
        String amount = row[1].replace("..", " to ").replaceAll("000000\\.0$", "e6").replaceAll("\\.0$", "") + (row[2].equals("1") ? "" : " " + row[2]);
        String parts =
                List.of("text", "ref").contains(cells[UNIT])
                        ? cells[3].replaceFirst("^@", "")
                        : Stream.of(amount, row[4], source(row), doubt(id, row), cells[7], row[7])
                                .filter(each -> !each.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("; "));
        text.append("     *   <li>").append(escaped(words(field) + ": " + parts)).append(".\n");
    }

    private String source(String[] row) {
        String[] source = sources.getOrDefault(row[5], new String[] {"", "", "", "", ""});
        String year = row[3].isEmpty() ? source[4] : row[3];
        String place = source[1] + (source[3].isEmpty() ? "" : ", " + source[3]);
        return place + (year.isEmpty() || place.contains(year) ? "" : ", " + year);
    }

    /** How far it may be off: stated beside it, or for its family. A range says so itself. */
    private String doubt(String id, String[] row) {
        if (!row[6].isEmpty()) {
            return uncertain(row[6]);
        }
        return row[1].contains("..") || !row[4].equals("estimate") || Double.parseDouble(row[1]) == 0
                ? ""
                : doubts.values().stream()
                        .filter(each -> fits(each[0], id))
                        .findFirst()
                        .map(each -> uncertain(each[1] + " " + each[2]))
                        .orElse("");
    }

    private static boolean fits(String words, String id) {
        return Stream.of(words.split(" ")).allMatch(word -> Stream.of(word.split("\\|")).anyMatch(id::contains));
    }

    private static String uncertain(String cell) {
        return "relative uncertainty " + cell.replaceFirst(" ", ", ");
    }

    private String words(String field) {
        if (field.startsWith("peak.")) {
            return "peak " + field.substring(5).toUpperCase(Locale.ROOT).replace("_SPARSE", ", sparse");
        }
        String[] known = words.get(field);
        return known != null ? known[1] : field.replace("_bw", "_bandwidth").replace('_', ' ');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
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
        Map<String, List<String[]>> fields = new LinkedHashMap<>();
        twins.get(family).values().forEach(
                rows -> rows.forEach((field, cells) -> fields.computeIfAbsent(field, key -> new ArrayList<>()).add(cells)));
        fields.forEach((field, all) -> accessor(field, all, twins.get(family).size(), text));
        Files.writeString(out.resolve(names[0] + ".java"), text.append("}\n"));
    }

    /**
     * @param all its cells in each twin that has it
     * @param twins how many there are
     */
    private void accessor(String field, List<String[]> all, int twins, StringBuilder text) {
        if (field.equals("java") || field.equals("name")) {
            return;
        }
        String[] cells = all.get(0);
        String method = METHODS.getOrDefault(field, camel(field.replace("_bw", "_bandwidth")));
        String rest = all.size() < twins ? "\n     *\n     * @throws IllegalArgumentException if it is not known" : "";
        String about = METHODS.containsKey(field) ? method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT) : words(field);
        if (cells[UNIT].equals("text")) {
            method(text, "String", method, "text(\"" + field + "\")", about + "}" + rest);
        } else if (cells[UNIT].equals("ref")) {
            String[] target = FAMILIES.get(target(field));
            method(text, target[0], method, target[1] + ".named(ref(\"" + field + "\"))", about + "}" + rest);
        } else if (cells[3].contains("..")) {
            String end = "end of the " + about + units(all) + rest;
            method(text, "Quantity", method + "Low", "low(\"" + field + "\")", "lower " + end);
            method(text, "Quantity", method + "High", "high(\"" + field + "\")", "upper " + end);
        } else {
            method(text, "Quantity", method, "get(\"" + field + "\")", about + units(all) + rest);
        }
    }

    private static String units(List<String[]> all) {
        String units = all.stream().map(cells -> cells[UNIT]).distinct().collect(Collectors.joining(" or "));
        return units.equals("1") ? ", a plain number}" : ", in " + units + "}";
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
        text.append("\n    /**\n     * {@return the ").append(about).append("\n     */\n    public ").append(type).append(' ').append(name).append("() {\n        return ").append(body).append(";\n    }\n");
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
