package workbook.kernel.internal.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.engine.Magics;

/** The text of {@code %help}. */
final class HelpText {

    private static final Map<String, String> WHAT =
            Map.ofEntries(
                    Map.entry("%jars", "PATTERN...      use jars, such as %jars lib/*.jar"),
                    Map.entry("%classpath", "PATH...    use folders with classes, or jars"),
                    Map.entry(
                            "%maven",
                            "GROUP:ARTIFACT:VERSION...  download libraries and what they need"),
                    Map.entry("%mavenRepo", "NAME ADDRESS  look into another repository too"),
                    Map.entry("%loadFromPOM", "FILE [SCOPE...]  the dependencies of a POM"),
                    Map.entry(
                            "%%loadFromPOM",
                            "the dependencies of the POM, or pieces of one, in the cell"),
                    Map.entry(
                            "%dependency",
                            "/add GROUP:ARTIFACT:VERSION, /resolve: as rapaio has it"),
                    Map.entry("%env", "[NAME]           show the environment, or one variable"),
                    Map.entry("%who", "                 list the variables with type and value"),
                    Map.entry("%load", "FILE  run the cells of a notebook, or a script"),
                    Map.entry("%jshell", "/vars, /methods, /types, /imports, /list"),
                    Map.entry(
                            "%%javac",
                            "compile the cell as whole files, which start at package lines"),
                    Map.entry("%%bash", "               run the cell in bash; %%sh in sh"),
                    Map.entry("%bash", "COMMAND         run in bash; %sh in sh"),
                    Map.entry("%help", "                this list; also %lsmagic"),
                    Map.entry("%time", "CODE            run, and say how long it took"),
                    Map.entry("%%time", "               run the cell, and say how long it took"),
                    Map.entry("%%writefile", "FILE     write the cell into a file"),
                    Map.entry("%%html", "               show the cell as HTML"),
                    Map.entry("%%latex", "              show the cell as LaTeX"),
                    Map.entry("%%markdown", "           show the cell as Markdown"),
                    Map.entry("%%svg", "                show the cell as an SVG image"),
                    Map.entry("%%javascript", "         run the cell in the page"));

    private HelpText() {}

    static String of(Magics magics) {
        var text = new StringBuilder("Magics: one line, at its start\n");
        magics.lineNames().stream()
                .filter(
                        name ->
                                !name.startsWith("add")
                                        && !Set.of("lsmagic", "whos", "sh", "jar").contains(name))
                .forEach(name -> line(text, "%" + name));
        text.append("Magics: the whole cell, on its first line\n");
        magics.cellNames().stream()
                .filter(name -> !"sh".equals(name))
                .forEach(name -> line(text, "%%" + name));
        return text.append(
                        """
                        Methods: display(value, "text/html"), updateDisplay(id, value), render(value), clearOutput()
                        Keys: Tab completes, Shift-Tab inspects, I I interrupts""")
                .toString();
    }

    /** What one magic does, given with its signs. */
    static Optional<String> about(String magic) {
        return Optional.ofNullable(WHAT.get(magic)).map(what -> magic + " " + what.strip());
    }

    private static void line(StringBuilder text, String magic) {
        text.append("  ").append(magic).append(' ');
        text.append(WHAT.getOrDefault(magic, "").strip()).append('\n');
    }
}
