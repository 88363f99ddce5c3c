package workbook.kernel.internal.session;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import workbook.engine.Engine;
import workbook.engine.Magics;

/** {@code %who}, and rapaio's {@code %jshell}: what a session has declared. */
final class VariableMagics {

    private static final int MOST = 100;

    private VariableMagics() {}

    static void addTo(Magics magics) {
        for (var name : List.of("who", "whos")) {
            magics.line(name, call -> KernelMagics.show(variables(call.engine())));
        }
        magics.line("jshell", call -> KernelMagics.show(jshell(call)));
    }

    private static String jshell(Magics.Call call) {
        var shell = call.engine().shell();
        return switch (call.arguments()) {
            case "/vars" -> variables(call.engine());
            case "/methods" ->
                    lines(shell.methods().map(m -> m.name() + " " + m.signature()), "no methods");
            case "/types" -> lines(shell.types().map(VariableMagics::type), "no types");
            case "/imports" -> lines(call.engine().imports().stream(), "no imports");
            case "/list", "/list -all" ->
                    lines(active(shell).map(each -> each.source().strip()), "nothing yet");
            default ->
                    throw new IllegalArgumentException(
                            "%jshell "
                                    + call.arguments()
                                    + ": there is /vars, /methods, /types, /imports, /list");
        };
    }

    private static Stream<Snippet> active(JShell shell) {
        return shell.snippets()
                .filter(each -> shell.status(each) == Snippet.Status.VALID)
                .filter(each -> each.kind() != Snippet.Kind.IMPORT);
    }

    private static String type(TypeDeclSnippet type) {
        var kind =
                switch (type.subKind()) {
                    case INTERFACE_SUBKIND -> "interface ";
                    case ENUM_SUBKIND -> "enum ";
                    case ANNOTATION_TYPE_SUBKIND -> "@interface ";
                    default ->
                            type.source().contains("record " + type.name()) ? "record " : "class ";
                };
        return kind + type.name();
    }

    private static String lines(Stream<String> lines, String none) {
        var text = lines.collect(joining("\n"));
        return text.isEmpty() ? none : text;
    }

    private static String variables(Engine engine) {
        return lines(
                engine.shell()
                        .variables()
                        .filter(variable -> !variable.name().startsWith("$"))
                        .map(variable -> line(engine, variable)),
                "no variables yet");
    }

    private static String line(Engine engine, VarSnippet variable) {
        var shell = engine.shell();
        var value =
                shell.status(variable) == Snippet.Status.VALID
                        ? shell.varValue(variable).replaceAll("[\\s\\p{Cntrl}]+", " ")
                        : "not computed: it uses what is not defined";
        var shown = value.length() > MOST ? value.substring(0, MOST) + "..." : value;
        return engine.typeOf(variable) + " " + variable.name() + " = " + shown;
    }
}
