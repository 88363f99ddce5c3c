package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Our names do not clash with what JShell imports by itself, so {@code import mlsys.*} is enough.
 */
class NamesTest {

    private static final List<String> IMPORTED =
            List.of(
                    "java.lang",
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.prefs",
                    "java.util.regex",
                    "java.util.stream");

    @Test
    void noneIsImportedAlready() throws IOException {
        try (var files = Files.list(Path.of("target", "classes", "mlsys"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".class") && !file.contains("$"))
                            .map(file -> file.substring(0, file.length() - ".class".length()))
                            .toList();
            assertThat(names).hasSizeGreaterThan(40).noneMatch(NamesTest::isTaken);
        }
    }

    private static boolean isTaken(String name) {
        return IMPORTED.stream().anyMatch(folder -> exists(folder + "." + name));
    }

    private static boolean exists(String name) {
        try {
            Class<?> found = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return Modifier.isPublic(found.getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
