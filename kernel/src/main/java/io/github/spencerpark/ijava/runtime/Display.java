package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/** IJava's display methods, for libraries made for its notebooks; cells have them by themselves. */
public final class Display {

    private static final String[] ALL = {};

    private Display() {}

    /** Show a value and return the id to update it by. */
    public static String display(@Nullable Object value) {
        return workbook.engine.display.Display.display(value, ALL);
    }

    /** Show a value in some MIME types and return the id to update it by. */
    public static String display(@Nullable Object value, String... as) {
        return workbook.engine.display.Display.display(value, as);
    }

    /** Replace what an id shows. */
    public static void updateDisplay(String id, @Nullable Object value) {
        workbook.engine.display.Display.updateDisplay(id, value, ALL);
    }

    /** Replace what an id shows, in some MIME types. */
    public static void updateDisplay(String id, @Nullable Object value, String... as) {
        workbook.engine.display.Display.updateDisplay(id, value, as);
    }

    /** Render a value without showing it. */
    public static DisplayData render(@Nullable Object value) {
        return new DisplayData(workbook.engine.display.Display.render(value, ALL));
    }

    /** Render a value in some MIME types without showing it. */
    public static DisplayData render(@Nullable Object value, String... as) {
        return new DisplayData(workbook.engine.display.Display.render(value, as));
    }
}
