package workbook.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The classes whose sources document a signature, as JShell writes it. */
final class Owners {

    private static final Pattern CLASS =
            Pattern.compile("\\b((?:[a-z_]\\w*\\.)*)([A-Z_$][\\w$]*)(?:\\.[A-Z_$][\\w$]*)*");

    private Owners() {}

    /** The names that the classes can have; without imports a short name is one of java.lang. */
    static List<String> of(List<String> signatures, List<String> imports) {
        Set<String> names = new LinkedHashSet<>();
        for (var signature : signatures) {
            var found = CLASS.matcher(head(signature));
            var last = "";
            var outermost = "";
            while (found.find()) {
                last = found.group(1) + found.group(2);
                outermost = found.group(2);
            }
            if (last.contains(".")) {
                names.add(last);
            } else if (!last.isEmpty()) {
                names.add("java.lang." + outermost);
                names.addAll(imported(outermost, imports));
            }
        }
        return List.copyOf(names);
    }

    /** What stands before the parameters and before the type of a field; nothing of a variable. */
    private static String head(String signature) {
        var head = signature.replaceFirst("\\(.*", "");
        var less = head.replaceAll("<[^<>]*>", "");
        while (!less.equals(head)) {
            head = less;
            less = head.replaceAll("<[^<>]*>", "");
        }
        int colon = head.indexOf(':');
        if (colon < 0) {
            return head;
        }
        return head.substring(0, colon).contains(".") ? head.substring(0, colon) : "";
    }

    private static List<String> imported(String name, List<String> imports) {
        return imports.stream()
                .filter(each -> each.endsWith(".*") || each.endsWith("." + name))
                .map(each -> each.replaceFirst("\\.\\*$", "." + name))
                .toList();
    }

    /** Tell whether one of the classes is the JDK's. */
    static boolean areOfTheJdk(List<String> names, ClassLoader loader) {
        return names.stream()
                .map(name -> loader.getResource(name.replace('.', '/') + ".class"))
                .anyMatch(found -> found != null && found.getProtocol().equals("jrt"));
    }
}
