package workbook.kernel.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellError;
import workbook.engine.MagicException;
import workbook.engine.Magics;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.JsonText;

/** {@code %load}: runs the code cells of a notebook, or a script of JShell. */
final class LoadMagic {

    /** May be left out, as in rapaio's notebooks. */
    private static final String NOTEBOOK = ".ipynb";

    private final Set<Path> running = new HashSet<>();

    /** A piece to run under a name. */
    private record Piece(String name, String code) {}

    void run(Magics.Call call) throws Exception {
        var given = call.arguments();
        var directory = call.engine().options().directory();
        var isShort = !given.isEmpty() && Files.isRegularFile(directory.resolve(given + NOTEBOOK));
        var name = isShort ? given + NOTEBOOK : given;
        var file = directory.resolve(name).toAbsolutePath().normalize();
        if (name.isEmpty() || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%load " + name + ": no such file, seen from " + directory);
        }
        if (!running.add(file)) {
            throw new IllegalArgumentException("%load " + name + ": it loads itself");
        }
        try {
            for (var piece : name.endsWith(NOTEBOOK) ? cells(name, file) : script(name, file)) {
                run(call, piece);
            }
        } finally {
            running.remove(file);
        }
    }

    private static void run(Magics.Call call, Piece piece) throws MagicException {
        var error = call.run(piece.code(), piece.name()).failure();
        if (error.isPresent()) {
            throw MagicException.of(inside(piece.name(), error.get()));
        }
    }

    private static CellError inside(String name, CellError error) {
        var lines = new ArrayList<String>();
        lines.add("in " + name + ":");
        lines.addAll(error.lines());
        return new CellError(error.kind(), error.name(), error.message(), 0, 0, lines);
    }

    /** Commands of the jshell tool are not Java; their lines stay as blank ones. */
    private static List<Piece> script(String name, Path file) throws IOException {
        var text = Files.readString(file).replaceAll("(?m)^/[a-z!?-].*$", "");
        return List.of(new Piece(name, text));
    }

    private static List<Piece> cells(String name, Path file) throws IOException {
        Map<String, Object> notebook;
        try {
            notebook = JsonText.parseObject(Files.readAllBytes(file));
        } catch (BadMessageException e) {
            throw new IllegalArgumentException(
                    "%load " + name + ": not a notebook: " + e.getMessage());
        }
        var pieces = new ArrayList<Piece>();
        if (notebook.get("cells") instanceof List<?> cells) {
            for (var each : cells) {
                if (each instanceof Map<?, ?> cell && "code".equals(cell.get("cell_type"))) {
                    var title = name + ", code cell " + (pieces.size() + 1);
                    pieces.add(new Piece(title, source(cell.get("source"))));
                }
            }
        }
        return pieces;
    }

    private static String source(@Nullable Object source) {
        if (source instanceof List<?> lines) {
            var text = new StringBuilder();
            lines.forEach(text::append);
            return text.toString();
        }
        return String.valueOf(source);
    }
}
