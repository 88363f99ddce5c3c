package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import org.jspecify.annotations.Nullable;

/** The kernel, for cells: these methods are imported. */
public final class Kernel {

    private Kernel() {}

    /** The running kernel; null where none runs. */
    public static @Nullable JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }

    /**
     * Run code in the session of this cell and return its value; see {@link JavaKernel#evalRaw}.
     */
    public static @Nullable Object eval(String code) {
        return running().evalRaw(code);
    }

    static JavaKernel running() {
        var kernel = IJava.getKernelInstance();
        if (kernel == null) {
            throw new IllegalStateException("no kernel runs in this JVM: call this from a cell");
        }
        return kernel;
    }
}
