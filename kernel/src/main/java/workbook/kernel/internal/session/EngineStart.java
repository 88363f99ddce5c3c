package workbook.kernel.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import workbook.engine.CellError;
import workbook.engine.Engine;
import workbook.engine.EngineOptions;

/**
 * Opens the engine in the background, so that the kernel answers at once and the first cell finds a
 * compiler that has run already.
 */
final class EngineStart {

    /** Says why there is no engine. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient CellError error;

        FailedException(Throwable cause) {
            super(cause);
            this.error =
                    CellError.plain(
                            CellError.Kind.MAGIC,
                            "KernelStartFailed",
                            "the kernel could not start JShell: " + cause,
                            "run the kernel with a JDK 17 or newer; its doctor says more");
        }

        CellError error() {
            return error;
        }
    }

    private static final KernelExtension EXTENSION = new KernelExtension();

    private final CompletableFuture<Engine> engine = new CompletableFuture<>();

    private volatile boolean wanted;

    /** Start opening. */
    static EngineStart inBackground(CellOutput output, CellInput input) {
        var start = new EngineStart();
        Threads.start("engine", () -> start.open(options(output, input), output));
        return start;
    }

    /** Return the engine, waiting until it is open. */
    Engine get() throws FailedException {
        wanted = true;
        try {
            return engine.join();
        } catch (CompletionException e) {
            throw new FailedException(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Stop the running cell, if the engine is there; returns whether nothing runs any more. */
    boolean stop() {
        return !engine.isDone() || engine.isCompletedExceptionally() || engine.join().stop();
    }

    /** Wait until everything printed so far is published, if the engine is there. */
    void drain() {
        if (engine.isDone() && !engine.isCompletedExceptionally()) {
            engine.join().drain();
        }
    }

    /** Close the engine, if it is there. */
    void close() {
        if (engine.isDone() && !engine.isCompletedExceptionally()) {
            engine.join().close();
        }
    }

    private void open(EngineOptions options, CellOutput output) {
        try {
            var opened = Engine.open(options);
            EXTENSION.addTo(opened);
            new StartScripts(opened, output).run(System.getenv());
            engine.complete(opened);
            if (!wanted) {
                opened.evaluate(List.of("1 + 1")); // the first cell then finds a warm compiler
            }
        } catch (Throwable e) { // also a missing module: each cell then says so
            engine.completeExceptionally(e);
        }
    }

    private static EngineOptions options(CellOutput output, CellInput input) {
        var imports = new ArrayList<>(EngineOptions.DEFAULT_IMPORTS);
        imports.addAll(EXTENSION.imports());
        return EngineOptions.defaults()
                .withImports(imports)
                .withListener(output)
                .withInput(input)
                .withPreview("true".equals(System.getenv("WORKBOOK_KERNEL_PREVIEW")))
                .withCompilerOptions(Environment.compilerOptions(System.getenv()));
    }
}
