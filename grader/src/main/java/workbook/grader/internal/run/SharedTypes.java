package workbook.grader.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types that tests and answers share but that lie among the tests: interfaces of exercises, and
 * the records they speak in. These go to the answers' processes, and nothing else of the tests.
 */
final class SharedTypes {

    private final List<Path> tests;
    private final Map<String, byte[]> classes = new TreeMap<>();

    private SharedTypes(List<Path> tests) {
        this.tests = tests.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /** Return the class files by their names in a jar. */
    static Map<String, byte[]> of(TestCatalog catalog, List<Path> tests) {
        var shared = new SharedTypes(tests);
        for (var id : catalog.ids()) {
            catalog.of(id).ifPresent(exercise -> shared.add(exercise.exercise()));
        }
        return shared.classes;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::add);
            add(parameterized.getRawType());
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof Class<?> plain) {
            addClass(plain);
        }
    }

    private void addClass(Class<?> type) {
        if (type.isArray()) {
            addClass(type.getComponentType());
            return;
        }
        var name = type.getName().replace('.', '/') + ".class";
        if (!(type.isInterface() || type.isRecord())
                || !isOfTests(type)
                || classes.containsKey(name)) {
            return;
        }
        classes.put(name, bytes(type, name));
        for (var method : type.getDeclaredMethods()) {
            add(method.getGenericReturnType());
            Arrays.stream(method.getGenericParameterTypes()).forEach(this::add);
        }
    }

    private boolean isOfTests(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return false;
        }
        try {
            var place = Path.of(source.getLocation().toURI()).toAbsolutePath().normalize();
            return tests.contains(place);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(Class<?> type, String name) {
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
