package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellValue;
import workbook.engine.Engine;

/**
 * The kernel as IJava's notebooks know it: its magics, its renderers, its class path, its cells.
 */
public final class JavaKernel {

    private final Engine engine;
    private final Magics magics;
    private final Renderer renderer;

    JavaKernel(Engine engine) {
        this.engine = engine;
        this.magics = new Magics(engine);
        this.renderer = new Renderer(engine);
        engine.addRenderer(
                value ->
                        value instanceof DisplayData data
                                ? Optional.of(data.getData())
                                : Optional.empty());
    }

    /** The magics, to which more can be added. */
    public Magics getMagics() {
        return magics;
    }

    /** What shows values, for types to which more can be added. */
    public Renderer getRenderer() {
        return renderer;
    }

    /** Add a jar or folder behind the class path. */
    public void addToClasspath(String path) {
        engine.addToClasspath(Path.of(path));
    }

    /**
     * Run code as a cell would, from within the running cell.
     *
     * @return the value of its last expression; null when it ends in something else
     * @throws IllegalStateException with the text of the error when the code fails
     */
    public @Nullable Object evalRaw(String code) {
        var result = engine.runInside(code, "eval");
        var error = result.error();
        if (error != null) {
            throw new IllegalStateException(error.text());
        }
        return result.shown().map(CellValue::value).orElse(null);
    }

    /** Show content below the running cell. */
    public void display(DisplayData data) {
        data.show();
    }
}
