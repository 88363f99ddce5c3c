package mlsys;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the sources which method computes which formula, and which of its parameters is which
 * argument: methods that return {@code RULE.of(…)}, methods that return what such a method does,
 * and the functions of the core that a {@code Cores} calls.
 */
final class FormulaMethods {

    private static final Set<String> APPLY = Set.of("of", "applyTo", "applyPairs");

    /**
     * A method and its formula.
     *
     * @param positions by the name of a parameter, the argument it is given for
     */
    record Match(SourceFile source, MethodTree method, Rule rule, Map<String, Integer> positions) {}

    private final Map<String, SourceFile> sources;

    FormulaMethods(List<SourceFile> sources) {
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(SourceFile::name, each -> each, (a, b) -> a));
    }

    /** The public methods that compute a formula, and the functions of the core behind them. */
    List<Match> all() {
        Map<MethodTree, Match> all = new LinkedHashMap<>();
        for (SourceFile source : sources.values()) {
            Stream.concat(
                            source.methods().stream()
                                    .flatMap(
                                            each ->
                                                    match(source, each, Set.of(), Map.of())
                                                            .stream()),
                            CoreFunctions.of(source, sources).stream())
                    .filter(each -> isPublic(each.method))
                    .forEach(each -> all.putIfAbsent(each.method, each));
        }
        return List.copyOf(all.values());
    }

    private static boolean isPublic(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    /**
     * @param callers the methods that lead here
     * @param given the rules that stand for parameters
     */
    private Optional<Match> match(
            SourceFile source,
            MethodTree method,
            Set<MethodTree> callers,
            Map<String, Rule> given) {
        List<ExpressionTree> returned = returned(method);
        if (returned.size() != 1
                || !(returned.get(0) instanceof MethodInvocationTree call)
                || callers.contains(method)) {
            return Optional.empty();
        }
        Rule rule =
                given.containsKey(receiver(call))
                        ? given.get(receiver(call))
                        : rule(source, receiver(call));
        if (rule == null) {
            Set<MethodTree> all = new LinkedHashSet<>(callers);
            all.add(method);
            return delegate(source, call, all)
                    .map(to -> new Match(source, method, to.rule, through(method, call, to)));
        }
        return APPLY.contains(called(call))
                ? Optional.of(new Match(source, method, rule, positions(method, arguments(call))))
                : Optional.empty();
    }

    private static List<ExpressionTree> returned(MethodTree method) {
        List<ExpressionTree> returned = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void none) {
                returned.add(tree.getExpression());
                return null;
            }
        }.scan(method.getBody(), null);
        return returned;
    }

    /** The name before the point: of a rule or a class; empty if there is none. */
    static String receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression().toString()
                : "";
    }

    static String called(MethodInvocationTree call) {
        String select = call.getMethodSelect().toString();
        return select.substring(select.lastIndexOf('.') + 1);
    }

    /** The arguments of a formula: those of {@code of}, or those in the list and those after it. */
    private static List<ExpressionTree> arguments(MethodInvocationTree call) {
        List<ExpressionTree> all = new ArrayList<>();
        for (ExpressionTree argument : call.getArguments()) {
            if (argument.toString().startsWith("List.of(")) {
                all.addAll(((MethodInvocationTree) argument).getArguments());
            } else {
                all.add(argument);
            }
        }
        return all;
    }

    private Map<String, Integer> positions(MethodTree method, List<ExpressionTree> arguments) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = parameter(method, arguments.get(i));
            if (name != null) {
                positions.putIfAbsent(name, i);
            }
        }
        return positions;
    }

    /** The parameter that is handed on as it is, or made an amount or a list of amounts. */
    private static @Nullable String parameter(MethodTree method, ExpressionTree argument) {
        String text =
                argument.toString()
                        .replaceAll(
                                "^(?:\\w+\\.number|Quantity\\.given)\\((?:\\d+, )?(\\w+)\\b.*",
                                "$1")
                        .replaceAll("^Need\\.given\\((\\w+), \"\\w+\"\\)$", "$1")
                        .replaceAll("^DoubleStream\\.of\\((\\w+)\\).*", "$1");
        return names(method).contains(text) ? text : null;
    }

    static List<String> names(MethodTree method) {
        return method.getParameters().stream().map(each -> each.getName().toString()).toList();
    }

    private Optional<Match> delegate(
            SourceFile source, MethodInvocationTree call, Set<MethodTree> callers) {
        String receiver = receiver(call);
        SourceFile target = receiver.isEmpty() ? source : sources.get(receiver);
        return target == null
                ? Optional.empty()
                : target.methods().stream()
                        .filter(each -> each.getName().contentEquals(called(call)))
                        .filter(each -> each.getParameters().size() == call.getArguments().size())
                        .flatMap(
                                each ->
                                        match(target, each, callers, given(source, call, each))
                                                .stream())
                        .findFirst();
    }

    private static Map<String, Rule> given(
            SourceFile source, MethodInvocationTree call, MethodTree method) {
        Map<String, Rule> given = new LinkedHashMap<>();
        List<String> names = names(method);
        for (int i = 0; i < names.size(); i++) {
            Rule rule = rule(source, call.getArguments().get(i).toString());
            if (rule != null) {
                given.put(names.get(i), rule);
            }
        }
        return given;
    }

    private Map<String, Integer> through(MethodTree method, MethodInvocationTree call, Match to) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> names = names(to.method);
        IntStream.range(0, names.size())
                .filter(i -> to.positions.containsKey(names.get(i)))
                .forEach(
                        i -> {
                            String name = parameter(method, call.getArguments().get(i));
                            if (name != null) {
                                positions.put(name, to.positions.get(names.get(i)));
                            }
                        });
        return positions;
    }

    /** The rule that a name stands for in a source: its own constant, or one imported. */
    private static @Nullable Rule rule(SourceFile source, String name) {
        String type =
                source.unit().getImports().stream()
                        .map(each -> each.getQualifiedIdentifier().toString())
                        .filter(each -> each.endsWith("." + name))
                        .map(each -> each.substring(0, each.lastIndexOf('.')))
                        .findFirst()
                        .orElse(source.unit().getPackageName() + "." + source.name());
        return rules(type).get(name);
    }

    static Map<String, Rule> rules(String type) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        try {
            for (var field : Class.forName(type).getDeclaredFields()) {
                if (field.getType() == Rule.class
                        && java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    rules.put(field.getName(), (Rule) field.get(null));
                }
            }
        } catch (ReflectiveOperationException e) {
            return Map.of();
        }
        return rules;
    }
}
