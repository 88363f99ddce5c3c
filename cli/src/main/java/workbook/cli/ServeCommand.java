package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BookException;
import workbook.book.BuildOptions;
import workbook.nbformat.NotebookException;
import workbook.site.Renderings;

/** Shows the book in a browser while it is written. */
@Command(
        name = "serve",
        description =
                "Build the book, show it to browsers of this machine, and again after each change.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Option(
            names = "--port",
            defaultValue = "8000",
            description = "Port on 127.0.0.1, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65535) {
            throw new UsageException("--port must be from 0 to 65535, but was " + port);
        }
        var folder = workbook.book().toAbsolutePath().normalize();
        var out = folder.resolve(".workbook/serve");
        var book = Book.load(workbook.book());
        try (var server = start(out);
                var watcher = new Watcher(folder, Set.of(folder.resolve("_site")))) {
            var wish = Publication.Wish.pages(new Renderings());
            book = build(book, out, wish);
            workbook.console().result("serving " + server.address() + " (stop with Ctrl-C)");
            while (!Thread.currentThread().isInterrupted()) {
                var changed = watcher.next();
                workbook.console().message("changed: " + changed.iterator().next());
                wish =
                        changed.stream().allMatch(ServeCommand::isText)
                                ? wish
                                : Publication.Wish.pages(new Renderings());
                book = build(book, out, wish);
                server.reload();
            }
        }
        return ExitCode.DONE;
    }

    /** Chapters are notebooks by the time they are rendered; all else is read while they are. */
    private static boolean isText(Path file) {
        return file.toString().endsWith(".md");
    }

    private DevServer start(Path out) throws IOException {
        try {
            return DevServer.start(out, port);
        } catch (java.net.BindException e) {
            throw new UsageException(
                    "port " + port + " is taken; choose another one with --port, or 0 for any");
        }
    }

    /**
     * Build what is there now, and return it; what is wrong is shown, and the next change may mend
     * it.
     */
    private Book build(Book before, Path out, Publication.Wish wish) {
        var console = workbook.console();
        var began = System.nanoTime();
        try {
            var book = before.reload();
            var progress = Progress.of(console);
            var result = Publication.publish(book, BuildOptions.defaults(), wish, out, progress);
            result.problems().forEach(console::message);
            console.message(
                    "built in %d ms, %s"
                            .formatted(
                                    (System.nanoTime() - began) / 1_000_000,
                                    Words.count(result.problems().size(), "problem")));
            return book;
        } catch (BookException | NotebookException e) {
            console.message(String.valueOf(e.getMessage()));
            return before;
        }
    }
}
