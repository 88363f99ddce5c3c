package workbook.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/** Next steps for errors that have a usual cause. The same error always has the same hint. */
final class Hints {

    private static final Pattern MISSING =
            Pattern.compile("cannot find symbol: ((?:class|variable|method) .+)");
    private static final Pattern UNREPORTED = Pattern.compile("unreported exception (\\S+?);.*");
    private static final Pattern LOSSY =
            Pattern.compile(".*possible lossy conversion from (\\S+) to (\\S+)");
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

    /** A hint for a compiler's message. */
    static Optional<String> forDiagnostic(JShell shell, @Nullable String code, String message) {
        if (message.equals("';' expected")) {
            return Optional.of("end the statement with ;");
        }
        if (message.contains("reached end of file while parsing")) {
            return Optional.of("close what is open: count { and }, ( and )");
        }
        if (message.equals("missing return statement")) {
            return Optional.of("end each way through the method with return and a value");
        }
        if (message.startsWith("unclosed string literal")) {
            return Optional.of("end the text with \", or use \"\"\" for several lines");
        }
        var missing = MISSING.matcher(message);
        if (missing.matches()) {
            return forMissing(shell, missing.group(1));
        }
        var unreported = UNREPORTED.matcher(message);
        if (unreported.matches()) {
            return Optional.of(
                    "add throws " + unreported.group(1) + " to the method, or catch it there");
        }
        var lossy = LOSSY.matcher(message);
        if (lossy.matches()) {
            return Optional.of(
                    "make it a "
                            + lossy.group(1)
                            + ", or write ("
                            + lossy.group(2)
                            + ") before it");
        }
        return Optional.empty();
    }

    /** A hint for something undefined: {@code class List}, {@code variable x}. */
    static Optional<String> forMissing(JShell shell, String what) {
        var name = simpleName(what);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!what.startsWith("method ")) {
            var home = home(name);
            if (home.isPresent()) {
                return home.map(found -> "import " + found + ";");
            }
        }
        return nearest(names(shell, what), name).map(Hints::meant);
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
        return nearest(members, simpleName(missing.group(1))).map(Hints::meant);
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
