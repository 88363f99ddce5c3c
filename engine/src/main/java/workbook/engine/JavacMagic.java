package workbook.engine;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/** {@code %%javac}: compiles whole files, with their packages, for the cells below to import. */
final class JavacMagic {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+[\\w.]+\\s*;");

    private JavacMagic() {}

    /** Compile the cell: a file begins at each package line. */
    static void run(Magics.Call call) throws Exception {
        var text = "\n".repeat(call.line()) + call.body();
        var files = files(text);
        if (files.isEmpty()) {
            throw MagicException.of(
                    "%%javac: there is no package",
                    List.of(
                            "  try: a first line such as package lab; without one, cells cannot"
                                    + " import the classes"));
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = new Classes(compiler.getStandardFileManager(problems, null, null));
        var options = new ArrayList<String>(List.of("-proc:none", "-g", "-classpath"));
        options.add(
                call.engine().wholeClasspath().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        options.addAll(call.arguments().isEmpty() ? List.of() : call.words());
        if (!compiler.getTask(null, classes, problems, options, null, files).call()) {
            throw MagicException.of(error(new CellText("cell", text), problems.getDiagnostics()));
        }
        define(call, classes.all());
    }

    private static void define(Magics.Call call, Map<String, byte[]> classes) throws Exception {
        try {
            call.engine().compiled().add(classes);
        } catch (ClassInstallException e) {
            throw MagicException.of(
                    "%%javac: a class in use cannot be exchanged: " + e.getMessage(),
                    List.of("  try: restart the kernel, or give the class another name"));
        }
        call.print(
                classes.keySet().stream()
                        .filter(name -> name.indexOf('$') < 0)
                        .collect(Collectors.joining(", ", "compiled ", "")));
    }

    /** Each file with blanks in place of what stands above it, so that places are the cell's. */
    private static List<JavaFileObject> files(String text) {
        var starts = PACKAGE.matcher(text).results().map(found -> found.start()).toList();
        var files = new ArrayList<JavaFileObject>();
        for (int i = 0; i < starts.size(); i++) {
            var from = i == 0 ? 0 : starts.get(i);
            var to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            var above = text.substring(0, from).replaceAll("[^\n]", " ");
            files.add(new Source(i, above + text.substring(from, to)));
        }
        return files;
    }

    private static CellError error(
            CellText cell, List<Diagnostic<? extends JavaFileObject>> problems) {
        var errors = problems.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
        var lines = new ArrayList<String>();
        for (var each : errors) {
            var place = cell.place((int) each.getStartPosition());
            var message = CompileErrors.message(each.getMessage(Locale.ENGLISH));
            if (each.getStartPosition() == Diagnostic.NOPOS) {
                lines.add(message);
                continue;
            }
            lines.add("line " + place.line() + ", column " + place.column() + ": " + message);
            lines.addAll(cell.marked((int) each.getStartPosition(), (int) each.getEndPosition()));
        }
        var first = errors.get(0);
        var place = cell.place((int) first.getStartPosition());
        return new CellError(
                CellError.Kind.COMPILE,
                "CompilationException",
                CompileErrors.message(first.getMessage(Locale.ENGLISH)),
                place.line(),
                place.column(),
                lines);
    }

    /** A file that may hold several public classes. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String text) {
            super(URI.create("cell:///Cell" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    /** Keeps what is compiled in memory. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> streams = new TreeMap<>();

        Classes(JavaFileManager below) {
            super(below);
        }

        Map<String, byte[]> all() {
            var all = new LinkedHashMap<String, byte[]>();
            streams.forEach((name, stream) -> all.put(name, stream.toByteArray()));
            return all;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            var uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return streams.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
