import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Writes one Java function that computes each formula of the library by its id, from the definitions in the library's
 * own source, so that the browser runs the very cores that the formulas run. Run by the build:
 * {@code java GenerateFormulas.java mlsys-lib/src/main/java target/generated-sources/formulas}.
 */
final class GenerateFormulas extends TreeScanner<Void, Void> {

    /** A core called with inputs; simulations that replay a trace call helpers of their own class. */
    private static final Pattern ONLY_CORES = Pattern.compile("\\w+\\.\\w+\\((Formula\\.column\\([^()]*\\)|[^()])*\\)");

    private final Map<String, String> cores = new TreeMap<>();
    private boolean inCore;

    public static void main(String[] args) throws IOException {
        var generator = new GenerateFormulas();
        generator.read(Path.of(args[0], "mlsys"));
        Path out = Path.of(args[1], "mlsys", "browser", "FormulaTable.java");
        Files.createDirectories(out.getParent());
        Files.writeString(out, generator.table());
    }

    private void read(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> list = Files.list(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = list.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                scan(unit, null);
            }
        }
    }

    /** Take {@code case "id" -> expression} of a class that is called Core. */
    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        inCore = type.getSimpleName().contentEquals("Core");
        super.visitClass(type, nothing);
        inCore = false;
        return nothing;
    }

    @Override
    public Void visitCase(CaseTree branch, Void nothing) {
        if (inCore && branch.getExpressions().size() == 1 && branch.getExpressions().get(0) instanceof LiteralTree id) {
            add((String) id.getValue(), branch.getBody().toString());
        }
        return super.visitCase(branch, nothing);
    }

    private void add(String id, String core) {
        if (ONLY_CORES.matcher(core).matches() && cores.put(id, core) != null) {
            throw new IllegalArgumentException("two formulas are called " + id);
        }
    }

    private String table() {
        var text = new StringBuilder("package mlsys.browser;\n\nimport mlsys.core.*;\n\n");
        text.append("/** The cores of all formulas. Generated from their definitions. */\nfinal class FormulaTable {\n\n");
        text.append("    static final java.util.Set<String> IDS = java.util.Set.of(\"");
        text.append(String.join("\", \"", cores.keySet())).append("\");\n\n");
        text.append("    private FormulaTable() {}\n\n    static double compute(String id, double[] x) {\n");
        text.append("        switch (id) {\n");
        cores.forEach((id, core) -> text.append("            case \"").append(id).append("\": return ").append(core.replace("Formula.column(", "Columns.column(")).append(";\n"));
        text.append("            default: throw new IllegalArgumentException(\"no formula called \" + id);\n");
        return text.append("        }\n    }\n}\n").toString();
    }
}
