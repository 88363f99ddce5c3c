package io.github.spencerpark.ijava.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Magics as methods, for cells: these methods are imported. */
public final class Magics {

    private Magics() {}

    /** Run {@code %name args}; see {@link #cellMagic}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // IJava's signature
    public static <T> @Nullable T lineMagic(String name, List<String> args) {
        return Kernel.running().getMagics().applyLineMagic(name, args);
    }

    /**
     * Run {@code %%name args} with a body.
     *
     * @return what a registered function returns; for the kernel's own magics the list of what they
     *     added to the class path
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // IJava's signature
    public static <T> @Nullable T cellMagic(String name, List<String> args, String body) {
        return Kernel.running().getMagics().applyCellMagic(name, args, body);
    }
}
