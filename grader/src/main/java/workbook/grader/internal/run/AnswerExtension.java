package workbook.grader.internal.run;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the answer that it judges, and random numbers with a seed of the course. */
public final class AnswerExtension implements ParameterResolver {

    static final String RUN = "workbook.grader.run";

    private static final Map<String, TestRun> RUNS = new ConcurrentHashMap<>();

    static void register(String id, TestRun run) {
        RUNS.put(id, run);
    }

    static void forget(String id) {
        RUNS.remove(id);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var run = run(context);
        var type = parameter.getParameter().getType();
        return run != null && (type == Random.class || type == run.exercise());
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = run(context);
        if (run == null) {
            return null;
        }
        return parameter.getParameter().getType() == Random.class
                ? run.random(context.getUniqueId())
                : run.proxy();
    }

    private static @Nullable TestRun run(ExtensionContext context) {
        return context.getConfigurationParameter(RUN).map(RUNS::get).orElse(null);
    }
}
