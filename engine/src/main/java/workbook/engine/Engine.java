package workbook.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.Renderer;
import workbook.engine.internal.CellControl;
import workbook.engine.internal.CellLoader;
import workbook.engine.internal.DefaultImports;
import workbook.engine.internal.IndexedFiles;
import workbook.engine.internal.Redefiner;
import workbook.engine.internal.Rendering;
import workbook.engine.internal.Reserve;
import workbook.engine.internal.ShellMemory;

/**
 * A JShell in this JVM that runs the cells of one notebook. Cells run one at a time; {@link #stop}
 * may be called from any thread. Close it when the notebook is done.
 *
 * <p>A cell's parts run in order. Text that is not Java is found before any part runs; any other
 * compile error is found when its part is reached: the parts above it have run, it and those below
 * have not.
 */
public final class Engine implements AutoCloseable {

    private final EngineOptions options;
    private final CellLoader loader;
    private final CellControl control;
    private final JShell shell;
    private final Rendering rendering;
    private final Session session;
    private final Magics magics = new Magics();
    private final List<Path> added = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final CellRunner runner;
    private final Stopper stopper;
    private final Assistance assistance;
    private final CompiledClasses compiled;
    private @Nullable IndexedFiles files;
    private int cells;

    private Engine(EngineOptions options) {
        this.options = options;
        loader = new CellLoader(Engine.class.getClassLoader());
        rendering = new Rendering(loader.classLoader());
        session = new Session(options, rendering);
        control = new CellControl(loader, session::bind);
        shell =
                JShell.builder()
                        .executionEngine(control.provider(), Map.of())
                        .compilerOptions(options.forCompiler())
                        .fileManager(own -> files = IndexedFiles.over(own))
                        .build();
        stopper = new Stopper(shell);
        runner = new CellRunner(this, control, session, stopper, new ShellMemory(shell, loader));
        assistance = new Assistance(this, runner.origins());
        compiled = new CompiledClasses(loader, this::addToClasspath);
    }

    /** Open an engine with its class path and imports in place. */
    public static Engine open(EngineOptions options) {
        var engine = new Engine(options);
        engine.addToClasspath(options.classPath().toArray(Path[]::new));
        DefaultImports.make(engine.shell, options.imports());
        Reserve.takeBeside();
        return engine;
    }

    /** Run a cell, named by how many have run before it. */
    public CellResult run(String code) {
        return run(code, "cell " + (cells + 1));
    }

    /** Run a cell under the name that errors of later cells give it, such as {@code cell 7}. */
    public CellResult run(String code, String name) {
        return run(code, name, options.listener());
    }

    /**
     * Run a cell whose output goes to a listener of its own, also what its threads print and show
     * when it has ended.
     */
    public CellResult run(String code, String name, EngineListener listener) {
        lock.lock();
        try {
            cells++;
            return answer(new CellText(name, code.replace("\r\n", "\n")), listener);
        } finally {
            runner.release();
            Reserve.take();
            lock.unlock();
        }
    }

    private CellResult answer(CellText cell, EngineListener listener) {
        try {
            return runner.run(cell, listener);
        } catch (OutOfMemoryError e) { // while the cell was compiled
            Reserve.release();
            return new CellResult(null, FullHeap.error(shell, cell, e), List.of());
        }
    }

    /** Run code as a part of the running cell, for a magic or on the thread of its own code. */
    public CellResult runInside(String code, String name) {
        return runner.inside(new CellText(name, code.replace("\r\n", "\n")));
    }

    /**
     * Evaluate expressions, all in one snippet where that works. When one fails they are evaluated
     * again one by one, so they should have no effects.
     */
    public List<CellValue> evaluate(List<String> expressions) {
        lock.lock();
        try {
            return new Expressions(runner, session).evaluate(expressions);
        } finally {
            runner.release();
            lock.unlock();
        }
    }

    /**
     * Stop the running cell, from another thread. Waits up to two seconds.
     *
     * @return whether nothing runs any more; false means that the code sits in something that
     *     cannot be stopped, such as a wait for a network connection, and only a new JVM helps
     */
    public boolean stop() {
        return stopper.stop();
    }

    /** Wait until the listeners have everything that was printed and shown so far. */
    public void drain() {
        session.drain();
    }

    /** Add jars or folders behind the class path. */
    public void addToClasspath(Path... paths) {
        for (var path : paths) {
            var absolute = options.directory().resolve(path).toAbsolutePath().normalize();
            added.add(absolute);
            shell.addToClasspath(absolute.toString());
        }
        rendering.refresh();
    }

    /** The jars and folders that were added, in order. */
    public List<Path> classpath() {
        return List.copyOf(added);
    }

    /** What cells can use: the class path of this JVM and what was added. */
    List<Path> wholeClasspath() {
        var all = new ArrayList<Path>();
        for (var path : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (!path.isEmpty()) {
                all.add(Path.of(path).toAbsolutePath().normalize());
            }
        }
        all.addAll(added);
        return all;
    }

    /** What is imported, in order. */
    public List<String> imports() {
        return DefaultImports.names(shell);
    }

    /** The type of a variable, in the words that a cell can use for it. */
    public String typeOf(VarSnippet variable) {
        return DefaultImports.shorten(shell, variable.typeName());
    }

    /** Where whole files of Java are compiled to. */
    CompiledClasses compiled() {
        return compiled;
    }

    /** The magics of this engine; more can be added. */
    public Magics magics() {
        return magics;
    }

    /** What the engine was opened with. */
    public EngineOptions options() {
        return options;
    }

    /** Completions, inspection and completeness of code that is being typed. */
    public Assistance assistance() {
        return assistance;
    }

    /** The loader of cells and their class path, for libraries found with ServiceLoader. */
    public ClassLoader classLoader() {
        return loader.classLoader();
    }

    /** Ask a renderer before those of the class path, and before any that was added earlier. */
    public void addRenderer(Renderer renderer) {
        rendering.add(renderer);
    }

    /** Render a value as a cell would. */
    public Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        return session.render(value, mimeTypes);
    }

    /** The JShell below, for what the engine has no method for. Use it between cells only. */
    public JShell shell() {
        return shell;
    }

    /**
     * Tell whether a method can be redefined in place. Without it, variables that were computed
     * with the old method are reset when it is redefined; it needs the agent in this jar's
     * manifest.
     */
    public boolean canRedefine() {
        return Redefiner.isAvailable();
    }

    /** Close the JShell and the class path. Threads that cells started go on, but are not heard. */
    @Override
    public void close() {
        session.close();
        shell.close();
        if (files != null) {
            files.save();
        }
        try {
            loader.close();
            compiled.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
