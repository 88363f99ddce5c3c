package workbook.grader.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts pieces into the source of one class and remembers where each line came from. */
final class Assembly {

    static final String CLASS = "NotebookAnswer";
    static final String ADAPTER = "WorkbookAdapter_";

    private static final List<String> DEFAULT_IMPORTS =
            List.of(
                    "java.io.*",
                    "java.math.*",
                    "java.net.*",
                    "java.nio.file.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.function.*",
                    "java.util.prefs.*",
                    "java.util.regex.*",
                    "java.util.stream.*");
    private static final Pattern STATIC =
            Pattern.compile("\\A(?:\\s|//[^\\n]*\\n|(?s:/\\*.*?\\*/)|@\\w+|\\w+\\s)*?\\bstatic\\b");

    /** A line of a cell; cell 0 is a line of ours. */
    record Place(int cell, int line) {}

    private final StringBuilder source = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    /** Begin with the imports. */
    Assembly(Collection<Piece> imports) {
        DEFAULT_IMPORTS.forEach(name -> own("import " + name + ";"));
        imports.forEach(this::add);
        own("public final class " + CLASS + " {");
    }

    /** Add the pieces as static members; {@code types} names the types of inferred fields. */
    Assembly members(Collection<Piece> pieces, Map<String, String> types) {
        for (var piece : pieces) {
            if (piece.kind() == Piece.Kind.INFERRED_FIELD) {
                own("static " + types.getOrDefault(piece.names().iterator().next(), "Object"));
                add(withoutVar(piece));
            } else {
                if (piece.declares() && !STATIC.matcher(piece.source()).find()) {
                    own("static");
                }
                add(piece);
            }
        }
        return this;
    }

    /** Add the pieces as the body of a method, where the compiler can infer types. */
    Assembly inference(Collection<Piece> pieces) {
        own("static void workbookInference_() throws Throwable {");
        pieces.forEach(this::add);
        own("}");
        return this;
    }

    /** Add a line of ours. */
    Assembly own(String line) {
        source.append(line).append('\n');
        places.add(new Place(0, 0));
        return this;
    }

    /** Return the whole source. */
    String source() {
        return source + "}\n";
    }

    /** Tell where a line of the source, counted from 1, came from. */
    Place place(long line) {
        return line >= 1 && line <= places.size() ? places.get((int) line - 1) : new Place(0, 0);
    }

    private void add(Piece piece) {
        var lines = piece.source().split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            source.append(lines[i]).append('\n');
            places.add(new Place(piece.cell(), piece.line() + i));
        }
    }

    private static Piece withoutVar(Piece piece) {
        var source = piece.source().replaceFirst("\\bvar\\b", "");
        var plain = source.replaceFirst("\\A(\\s*)(?:(?:final|static|public|private)\\s+)+", "$1");
        return new Piece(
                piece.cell(), piece.line(), plain, piece.kind(), piece.names(), piece.key());
    }
}
