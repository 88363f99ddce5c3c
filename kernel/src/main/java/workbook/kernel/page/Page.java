package workbook.kernel.page;

import java.util.function.Consumer;

/** The output area below the running cell. Cells have these methods by a default import. */
public final class Page {

    private static volatile Consumer<Boolean> clearing = wait -> {};

    private Page() {}

    /** Remove what this cell has shown so far. Does nothing where no kernel runs. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Remove it now or, if {@code wait}, when the next output comes, which does not flicker. */
    public static void clearOutput(boolean wait) {
        clearing.accept(wait);
    }

    /** Let a kernel serve these methods from now on. */
    public static void serve(Consumer<Boolean> clear) {
        clearing = clear;
    }
}
