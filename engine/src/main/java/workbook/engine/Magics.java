package workbook.engine;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The magics cells may use: lines {@code %name arguments} and cells that start with {@code %%name
 * arguments}. An engine has {@code %jars} and {@code %classpath}; a kernel adds its own.
 */
public final class Magics {

    private final Map<String, Magic> lines = new ConcurrentHashMap<>();
    private final Map<String, Magic> cells = new ConcurrentHashMap<>();
    private final Map<String, Completer> completers = new ConcurrentHashMap<>();
    private final Set<String> verbatim = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Optional<String>> describer = magic -> Optional.empty();

    Magics() {
        for (var name : List.of("jars", "jar")) {
            line(name, call -> ClasspathMagics.jars(call));
        }
        line("classpath", call -> ClasspathMagics.classpath(call));
        cell("javac", call -> JavacMagic.run(call));
    }

    /** What a magic does. */
    @FunctionalInterface
    public interface Magic {
        /** Run; an exception's message becomes the cell's error. */
        void run(Call call) throws Exception;
    }

    /**
     * One use of a magic.
     *
     * @param engine the engine of the cell
     * @param name the name without {@code %}
     * @param arguments the rest of the line, trimmed
     * @param body the lines below, for a cell magic; empty for a line magic
     * @param line the line of the magic in its cell, from 1
     */
    public record Call(Engine engine, String name, String arguments, String body, int line) {

        /** The arguments, separated at blanks. */
        public List<String> words() {
            return arguments.isBlank() ? List.of() : List.of(arguments.strip().split("\\s+"));
        }

        /** Run code as part of the cell that uses the magic; errors give its place by the name. */
        public CellResult run(String code, String name) {
            return engine.runInside(code, name);
        }

        /** Print a line among the cell's output. */
        public void print(String line) {
            System.out.println(line);
        }

        /** Where the cell prints to; for this thread and those it starts. */
        public PrintStream out() {
            return System.out;
        }

        /** Where the cell prints errors to; for this thread and those it starts. */
        public PrintStream err() {
            return System.err;
        }
    }

    /** Add or replace a line magic. */
    public Magics line(String name, Magic magic) {
        lines.put(name, magic);
        return this;
    }

    /** Add or replace a cell magic. */
    public Magics cell(String name, Magic magic) {
        cells.put(name, magic);
        return this;
    }

    /** Say that the arguments of a magic are code, in which nothing is filled in. */
    public Magics verbatim(String name) {
        verbatim.add(name);
        return this;
    }

    /** The names of the line magics, sorted, without {@code %}. */
    public Set<String> lineNames() {
        return new TreeMap<>(lines).keySet();
    }

    /** The names of the cell magics, sorted, without {@code %%}. */
    public Set<String> cellNames() {
        return new TreeMap<>(cells).keySet();
    }

    /** Offers what may stand as the argument of a magic. */
    @FunctionalInterface
    public interface Completer {
        /** Return whole arguments that start with {@code typed}, in the order to offer them. */
        List<String> complete(String typed);
    }

    /** Complete the arguments of a magic, which is not so for those added without. */
    public Magics completer(String name, Completer completer) {
        completers.put(name, completer);
        return this;
    }

    /** Describe magics, by their names with the signs, where they are inspected. */
    public Magics describer(Function<String, Optional<String>> describes) {
        describer = describes;
        return this;
    }

    /** What a magic does; empty when nobody says. */
    Optional<String> description(String magic) {
        return describer.apply(magic);
    }

    /** What may stand in place of {@code typed} behind a magic. */
    List<String> complete(String name, String typed) {
        var completer = completers.get(name);
        return completer == null ? List.of() : completer.complete(typed);
    }

    void run(Engine engine, CellPart.Magic given, int line) throws Exception {
        var part = verbatim.contains(given.name()) ? given : filledIn(engine, given, line);
        var magic = (part.wholeCell() ? cells : lines).get(part.name());
        if (magic == null) {
            throw new IllegalArgumentException(unknown(part));
        }
        magic.run(new Call(engine, part.name(), part.arguments(), part.body(), line));
    }

    private static CellPart.Magic filledIn(Engine engine, CellPart.Magic part, int line) {
        var fill = new Interpolation(engine, "%" + part.name() + ", line " + line);
        return new CellPart.Magic(
                fill.in(part.name()),
                fill.in(part.arguments()),
                part.body(),
                part.wholeCell(),
                part.offset());
    }

    private String unknown(CellPart.Magic part) {
        var sign = part.wholeCell() ? "%%" : "%";
        var names = part.wholeCell() ? cellNames() : lineNames();
        var known = names.isEmpty() ? "none" : sign + String.join(", " + sign, names);
        return "unknown magic " + sign + part.name() + "; there is " + known;
    }
}
