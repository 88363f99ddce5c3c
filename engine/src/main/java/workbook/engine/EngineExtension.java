package workbook.engine;

import java.util.List;

/**
 * What a program adds to every engine it opens. A worker finds extensions by {@code ServiceLoader}
 * on its own class path, not on that of a notebook.
 */
public interface EngineExtension {

    /** Import statements made before the first cell, behind those of the engine. */
    List<String> imports();

    /** Add magics or renderers to an engine that was just opened. */
    void addTo(Engine engine);
}
