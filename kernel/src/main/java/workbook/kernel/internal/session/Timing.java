package workbook.kernel.internal.session;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import workbook.engine.CellResult;

/** {@code %%time}, and {@code %time} in a cell of one line: says how long a cell took. */
final class Timing {

    private static final Pattern MAGIC =
            Pattern.compile("\\A(\\s*)(?:%%time(?=\\s)|%time(?=[ \\t]+[^\\n]+\\s*\\z))");

    private Timing() {}

    /** Tell whether a cell starts with the magic. */
    static boolean isTimed(String code) {
        return MAGIC.matcher(code).lookingAt();
    }

    /** Run the cell without the magic; its lines keep their numbers. */
    static CellResult run(String code, Function<String, CellResult> engine, CellOutput output) {
        var bare = MAGIC.matcher(code).replaceFirst("$1");
        long start = System.nanoTime();
        var result = engine.apply(bare);
        output.notice("time " + format(System.nanoTime() - start) + ", compiling included");
        return result;
    }

    static String format(long nanos) {
        double millis = nanos / 1e6;
        if (millis < 1000) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return String.format(Locale.ROOT, "%.2f s", Duration.ofNanos(nanos).toMillis() / 1e3);
    }
}
