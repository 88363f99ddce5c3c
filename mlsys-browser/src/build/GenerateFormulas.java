import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    private static final Pattern ONLY_CORES = Pattern.compile("\\w+\\.\\w+\\((Rule\\.column\\([^()]*\\)|[^()])*\\)");

    private final Map<String, String> cores = new TreeMap<>();
    private boolean inCore;
    private final Map<Object, String> ids = new HashMap<>();
    private final Map<Object, String> cases = new HashMap<>();

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
                join(unit);
            }
        }
    }

    /** Join {@code Formula.define("id", …)….core(new Core(), 2)} with {@code case 2 -> expression} of its file's Core. */
    private void join(CompilationUnitTree file) {
        ids.clear();
        cases.clear();
        scan(file, null);
        ids.forEach((place, id) -> add(id, cases.get(place)));
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        boolean outer = inCore;
        inCore = type.getSimpleName().contentEquals("Core");
        super.visitClass(type, nothing);
        inCore = outer;
        return nothing;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("core")
                && call.getArguments().get(1) instanceof LiteralTree place) {
            ids.put(place.getValue(), id(call));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitCase(CaseTree branch, Void nothing) {
        if (inCore
                && branch.getExpressions().size() == 1
                && branch.getExpressions().get(0) instanceof LiteralTree place) {
            cases.put(place.getValue(), branch.getBody().toString());
        }
        return super.visitCase(branch, nothing);
    }

    private void add(String id, String core) {
        if (ONLY_CORES.matcher(core).matches() && cores.put(id, core) != null) {
            throw new IllegalArgumentException("two formulas are called " + id);
        }
    }

    private static String id(MethodInvocationTree call) {
        var inner = call;
        while (inner.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof MethodInvocationTree next) {
            inner = next;
        }
        if (inner.getArguments().get(0) instanceof LiteralTree literal) {
            return (String) literal.getValue();
        }
        throw new IllegalArgumentException("a formula without a literal id: " + inner);
    }

    private String table() {
        var text = new StringBuilder("package mlsys.browser;\n\nimport mlsys.core.*;\n\n");
        text.append("/** The cores of all formulas. Generated from their definitions. */\nfinal class FormulaTable {\n\n");
        text.append("    static final java.util.Set<String> IDS = java.util.Set.of(\"");
        text.append(String.join("\", \"", cores.keySet())).append("\");\n\n");
        text.append("    private FormulaTable() {}\n\n    static double compute(String id, double[] x) {\n");
        text.append("        switch (id) {\n");
        cores.forEach((id, core) -> text.append("            case \"").append(id).append("\": return ").append(core.replace("Rule.column(", "Columns.column(")).append(";\n"));
        text.append("            default: throw new IllegalArgumentException(\"no formula called \" + id);\n");
        return text.append("        }\n    }\n}\n").toString();
    }
}
