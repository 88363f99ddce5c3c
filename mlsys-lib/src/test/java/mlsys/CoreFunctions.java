package mlsys;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mlsys.FormulaMethods.Match;
import org.jspecify.annotations.Nullable;

/** Finds which function of the core computes which formula. */
final class CoreFunctions {

    private CoreFunctions() {}

    /** The functions that the cores of a source call, case by case. */
    static List<Match> of(SourceFile source, Map<String, SourceFile> sources) {
        Map<Integer, Rule> places =
                FormulaMethods.rules(source.unit().getPackageName() + "." + source.name())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Rule::place, each -> each, (a, b) -> a));
        List<Match> functions = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitCase(CaseTree tree, @Nullable Void none) {
                for (ExpressionTree label : tree.getExpressions()) {
                    Rule rule = places.get(label instanceof LiteralTree it ? it.getValue() : -1);
                    if (rule != null && tree.getBody() instanceof MethodInvocationTree call) {
                        function(sources, call, rule).ifPresent(functions::add);
                    }
                }
                return super.visitCase(tree, null);
            }
        }.scan(source.unit(), null);
        return functions;
    }

    private static Optional<Match> function(
            Map<String, SourceFile> sources, MethodInvocationTree call, Rule rule) {
        SourceFile source = sources.get(FormulaMethods.receiver(call));
        return source == null
                ? Optional.empty()
                : source.methods().stream()
                        .filter(each -> each.getName().contentEquals(FormulaMethods.called(call)))
                        .filter(each -> each.getParameters().size() == call.getArguments().size())
                        .findFirst()
                        .map(each -> new Match(source, each, rule, columns(each, call)));
    }

    private static Map<String, Integer> columns(MethodTree method, MethodInvocationTree call) {
        List<String> names = FormulaMethods.names(method);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int column = column(call.getArguments().get(i).toString());
            if (column >= 0) {
                columns.put(names.get(i), column);
            }
        }
        return columns;
    }

    /** Of {@code x[2]} and {@code Rule.column(x, 1, 1, 2)}, both argument 2. */
    private static int column(String argument) {
        if (argument.matches("x\\[\\d+]")) {
            return Integer.parseInt(argument.substring(2, argument.length() - 1));
        }
        if (!argument.startsWith("Rule.column(x, ")) {
            return -1;
        }
        String[] numbers = argument.split("[,)] ?", -1);
        return Integer.parseInt(numbers[1]) + Integer.parseInt(numbers[2]);
    }
}
