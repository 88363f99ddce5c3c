package workbook.engine.internal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.DisplayTarget;

/** Lets a task print and show for the cell that gave it to a pool, whoever started the thread. */
final class Carried {

    private final StreamRouter.@Nullable Session streams = StreamRouter.own();
    private final @Nullable DisplayTarget displays = DisplayTarget.own();

    private Carried() {}

    static Runnable of(Runnable task) {
        var carried = new Carried();
        return () -> {
            var before = new Carried();
            carried.bind();
            try {
                task.run();
            } finally {
                before.bind();
            }
        };
    }

    static <T> Callable<T> of(Callable<T> task) {
        var carried = new Carried();
        return () -> {
            var before = new Carried();
            carried.bind();
            try {
                return task.call();
            } finally {
                before.bind();
            }
        };
    }

    private void bind() {
        StreamRouter.own(streams);
        DisplayTarget.own(displays);
    }
}
