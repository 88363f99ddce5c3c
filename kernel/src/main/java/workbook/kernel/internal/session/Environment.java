package workbook.kernel.internal.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What IJava's and JJava's environment variables say of the kernel itself. */
final class Environment {

    private Environment() {}

    /** Options of the compiler, separated at blanks. */
    static List<String> compilerOptions(Map<String, String> environment) {
        var text = either(environment, "COMPILER_OPTS");
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** How long a cell may run: {@code 30000} milliseconds or {@code 30 SECONDS}. */
    static Optional<Duration> timeout(Map<String, String> environment) {
        var words = either(environment, "TIMEOUT").strip().split("\\s+", 2);
        try {
            long amount = words[0].isEmpty() ? -1 : Long.parseLong(words[0]);
            var unit = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "MILLISECONDS";
            return amount < 1
                    ? Optional.empty()
                    : Optional.of(Duration.of(amount, TimeUnit.valueOf(unit).toChronoUnit()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // IJava takes it for no limit too
        }
    }

    private static String either(Map<String, String> environment, String name) {
        return environment.getOrDefault(
                "IJAVA_" + name, environment.getOrDefault("JJAVA_" + name, ""));
    }
}
