package io.github.spencerpark.ijava;

import org.jspecify.annotations.Nullable;
import workbook.engine.Engine;

/** IJava's way to the kernel that runs a cell. */
public final class IJava {

    private static volatile @Nullable JavaKernel kernel;

    private IJava() {}

    /** The running kernel; null where none runs. */
    public static @Nullable JavaKernel getKernelInstance() {
        return kernel;
    }

    /** Say which engine runs the cells of this JVM. The kernel does that when it starts. */
    public static void serve(Engine engine) {
        kernel = new JavaKernel(engine);
    }
}
