package workbook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in this process and keeps what they print. */
record Shell(List<String> first) {

    /** What a command left: its exit code, its result, its messages. */
    record Answer(int code, String out, String err) {}

    /** Return a shell for commands on the book in {@code folder}. */
    static Shell at(Path folder) {
        return new Shell(List.of("--book", folder.toString()));
    }

    /** Return a shell that names no book. */
    static Shell anywhere() {
        return new Shell(List.of());
    }

    Answer run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<>(first);
        for (var argument : arguments) {
            words.add(argument.toString());
        }
        var console = new Console(new PrintWriter(out), new PrintWriter(err, true), false);
        var code = Main.run(console, words.toArray(String[]::new));
        console.out().flush();
        return new Answer(code, out.toString(), err.toString());
    }
}
