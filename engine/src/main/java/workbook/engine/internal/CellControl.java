package workbook.engine.internal;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import org.jspecify.annotations.Nullable;

/** Runs snippets in this JVM: JShell's own control with live values and redefinition. */
public final class CellControl extends LocalExecutionControl {

    private final CellLoader loader;
    private final Runnable onEnter;
    private volatile UnaryOperator<@Nullable Object> onValue = UnaryOperator.identity();
    private volatile @Nullable Call last;

    /** Make a control; {@code onEnter} is called on each thread that runs a snippet. */
    public CellControl(CellLoader loader, Runnable onEnter) {
        super(loader);
        this.loader = loader;
        this.onEnter = onEnter;
    }

    /** A provider that gives this one control. */
    public ExecutionControlProvider provider() {
        return new Provider();
    }

    /** Apply {@code change} to values on the thread that made them, where it can be stopped. */
    public void onValue(UnaryOperator<@Nullable Object> change) {
        onValue = change;
    }

    /** Run code that runs more snippets, and go on as before. */
    public <T> T nested(Supplier<T> body) {
        var value = onValue;
        var call = last;
        try {
            return body.get();
        } finally {
            onValue = value;
            last = call;
        }
    }

    /** Take the call made last, if one was made since this was asked last. */
    public @Nullable Call takeLast() {
        var call = last;
        last = null;
        return call;
    }

    /** Stop what the running snippet has started, and it. */
    void stopAll() {
        try {
            stop();
        } catch (EngineTerminationException | InternalException e) {
            throw new IllegalStateException(e);
        }
    }

    void enter() {
        Thread.currentThread().setContextClassLoader(loader.classLoader());
        onEnter.run();
    }

    @Nullable Object finish(@Nullable Object value) {
        return onValue.apply(value);
    }

    @Override
    protected String invoke(Method code) throws Exception {
        var call = new Call(code, this);
        last = call;
        if (CellThreads.isHere()) {
            return call.runHere();
        }
        Call.PENDING.set(call);
        try {
            return super.invoke(Call.TRAMPOLINE);
        } finally {
            Call.PENDING.remove();
        }
    }

    /** Goes through {@code load}, because newer JDKs add their stop checks to the bytes there. */
    @Override
    public void redefine(ClassBytecodes[] all)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        if (!Redefiner.isAvailable()) {
            throw new NotImplementedException("redefine: the JVM has no agent");
        }
        loader.redefining(true);
        try {
            load(all);
        } finally {
            loader.redefining(false);
        }
    }

    private final class Provider implements ExecutionControlProvider {

        @Override
        public String name() {
            return "workbook";
        }

        @Override
        public ExecutionControl generate(
                jdk.jshell.spi.ExecutionEnv environment, java.util.Map<String, String> parameters) {
            return CellControl.this;
        }
    }
}
