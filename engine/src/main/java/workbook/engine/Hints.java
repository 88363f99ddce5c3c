package workbook.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;

/** Next steps for errors that have a usual cause. The same error always has the same hint. */
final class Hints {

    private static final Pattern MISSING =
            Pattern.compile("cannot find symbol: ((?:class|variable|method) .+)");
    private static final Pattern NO_PACKAGE = Pattern.compile("package ([A-Z]\\w*) does not exist");
    private static final List<String> PACKAGES =
            List.of(
                    "java.time",
                    "java.time.format",
                    "java.time.temporal",
                    "java.nio.file",
                    "java.nio.charset",
                    "java.nio",
                    "java.util.function",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "java.util.random",
                    "java.util.stream",
                    "java.util.regex",
                    "java.util.concurrent",
                    "java.util.zip",
                    "java.util",
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.net.http",
                    "java.text",
                    "java.lang.reflect",
                    "java.lang.annotation",
                    "java.security",
                    "java.sql",
                    "java.awt",
                    "java.awt.image",
                    "javax.imageio",
                    "javax.swing");

    private Hints() {}

    /** A hint for a compiler's message about code that starts with {@code code}. */
    static Optional<String> forDiagnostic(JShell shell, String message, String code) {
        var slip = SlipHints.of(message, code);
        if (slip.isPresent()) {
            return slip;
        }
        var missing = MISSING.matcher(message);
        if (missing.matches()) {
            return forMissing(shell, missing.group(1));
        }
        var type = NO_PACKAGE.matcher(message);
        return type.matches() ? forMissing(shell, "class " + type.group(1)) : Optional.empty();
    }

    /** A hint for something undefined: {@code class List}, {@code variable x}. */
    static Optional<String> forMissing(JShell shell, String what) {
        var name = simpleName(what);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var waiting = waiting(shell, name);
        if (waiting.isPresent()) {
            return waiting;
        }
        if (!what.startsWith("method ")) {
            var home = home(name);
            if (home.isPresent()) {
                return home.map(found -> "import " + found + ";");
            }
        }
        return nearest(names(shell, what), name).map(Hints::meant);
    }

    /** A hint for what was declared, but cannot be used, because it uses what is not defined. */
    private static Optional<String> waiting(JShell shell, String name) {
        var need = need(shell, name);
        if (need.isEmpty()) {
            return need;
        }
        var missing = simpleName(need.get());
        var next = need(shell, missing).filter(more -> !simpleName(more).equals(name));
        var why =
                next.isPresent()
                        ? missing + " waits for " + next.get()
                        : name + " waits for " + need.get();
        return home(simpleName(next.orElse(need.get())))
                .map(found -> why + ": import " + found + ";")
                .or(() -> Optional.of(why + ", which is not defined"));
    }

    private static Optional<String> need(JShell shell, String name) {
        return shell.snippets()
                .filter(each -> each instanceof DeclarationSnippet type && type.name().equals(name))
                .filter(each -> shell.status(each).isActive())
                .flatMap(each -> shell.unresolvedDependencies((DeclarationSnippet) each))
                .findFirst();
    }

    /**
     * A hint for a member that is not there, {@code method lenght()}: what else is behind the dot.
     *
     * @param before the code up to the dot and with it
     */
    static Optional<String> forMember(JShell shell, String before, String message) {
        var missing = MISSING.matcher(message);
        if (!missing.matches()) {
            return Optional.empty();
        }
        var members =
                shell
                        .sourceCodeAnalysis()
                        .completionSuggestions(before, before.length(), new int[1])
                        .stream()
                        .map(each -> each.continuation().replaceAll("\\(.*", ""))
                        .sorted()
                        .distinct()
                        .toList();
        var name = simpleName(missing.group(1));
        return missing.group(1).startsWith("variable ") && members.contains(name)
                ? Optional.of("it is a method: " + name + "()")
                : nearest(members, name).map(Hints::meant);
    }

    private static String meant(String name) {
        return "did you mean " + name + "?";
    }

    private static String simpleName(String what) {
        return what.replaceAll("^\\w+ ", "").replaceAll("[(;:, ].*", "");
    }

    private static Optional<String> home(String name) {
        for (var each : PACKAGES) {
            var full = each + "." + name;
            if (ClassLoader.getSystemResource(full.replace('.', '/') + ".class") != null) {
                return Optional.of(full);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nearest(List<String> names, String name) {
        var best = Optional.<String>empty();
        var least = Math.max(1, name.length() / 3) + 1;
        for (var each : names) {
            var distance = distance(name, each);
            if (distance > 0 && distance < least) {
                least = distance;
                best = Optional.of(each);
            }
        }
        return best;
    }

    private static List<String> names(JShell shell, String what) {
        var types =
                Stream.concat(
                        shell.types().map(type -> type.name()),
                        Stream.of(
                                "String", "Integer", "Double", "Long", "Boolean", "Math", "System",
                                "List", "Map", "Set", "Object"));
        var variables = shell.variables().map(variable -> variable.name());
        var methods =
                Stream.concat(shell.methods().map(method -> method.name()), Stream.of("display"));
        var all =
                what.startsWith("class ")
                        ? types
                        : what.startsWith("method ") ? methods : Stream.concat(variables, types);
        return all.sorted().distinct().toList();
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + change,
                                1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
