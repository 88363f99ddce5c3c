package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.function.Supplier;

/** Takes what a value is shown as. Every type is asked for; those not wanted are left out later. */
public final class RenderContext {

    private final DisplayData out = new DisplayData();

    RenderContext() {}

    /** Where content is put. */
    public DisplayData getOutputContainer() {
        return out;
    }

    /** Put what {@code render} gives under a type. */
    public void renderIfRequested(MIMEType type, Supplier<Object> render) {
        out.putData(type, render.get());
    }
}
