package workbook.grader.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.grader.GradingException;

/** Finds the tests of the exercises in the jars of the instructor. They are loaded here only. */
public final class TestCatalog implements AutoCloseable {

    private static final String EXERCISE = "exercise=";
    private static final String POINTS = "points=";

    private final URLClassLoader loader;
    private final Map<String, ExerciseTests> exercises = new TreeMap<>();

    /**
     * Look through jars or class folders.
     *
     * @param tests where the tests are
     * @param classPath what the tests need: the interfaces of the exercises
     */
    public TestCatalog(List<Path> tests, List<Path> classPath) {
        var all = Stream.concat(tests.stream(), classPath.stream()).toList();
        all.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(TestCatalog::fail);
        loader = new URLClassLoader(urls(all), TestCatalog.class.getClassLoader());
        within(() -> discover(tests));
    }

    /** Return the tests of an exercise. */
    public Optional<ExerciseTests> of(String exercise) {
        return Optional.ofNullable(exercises.get(exercise));
    }

    /** Return the ids of all exercises that have tests. */
    public List<String> ids() {
        return List.copyOf(exercises.keySet());
    }

    /** Run something while the tests' class loader is the thread's. */
    <T> T within(Supplier<T> action) {
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return action.get();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    static Launcher launcher() {
        return LauncherFactory.create(
                LauncherConfig.builder()
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build());
    }

    static LauncherDiscoveryRequestBuilder request(String tag) {
        return LauncherDiscoveryRequestBuilder.request()
                .filters(TagFilter.includeTags(tag))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    }

    private boolean discover(List<Path> tests) {
        var roots = DiscoverySelectors.selectClasspathRoots(new LinkedHashSet<>(tests));
        LauncherDiscoveryRequest everything =
                LauncherDiscoveryRequestBuilder.request().selectors(roots).build();
        var plan = launcher().discover(everything);
        var found = new TreeMap<String, List<TestIdentifier>>();
        for (var root : plan.getRoots()) {
            for (var test : plan.getDescendants(root)) {
                exercise(test)
                        .ifPresent(
                                id -> found.computeIfAbsent(id, k -> new ArrayList<>()).add(test));
            }
        }
        found.forEach(
                (id, identifiers) -> exercises.put(id, exercise(id, identifiers, driver(id))));
        return true;
    }

    private static ExerciseTests exercise(String id, List<TestIdentifier> found, String driver) {
        var items = new ArrayList<TestItem>();
        var classes = new LinkedHashSet<String>();
        var interfaces = new LinkedHashSet<Class<?>>();
        for (var test : found) {
            var method = method(test);
            if (method.isPresent()) {
                classes.add(method.get().getDeclaringClass().getName());
                interfaces(method.get()).forEach(interfaces::add);
                points(test).ifPresent(points -> items.add(item(test, method.get(), points)));
            }
        }
        if (interfaces.size() != 1) {
            throw new GradingException(
                    "the tests of exercise "
                            + id
                            + " must take one interface as a parameter, but take "
                            + interfaces.stream().map(Class::getName).toList());
        }
        var exercise = interfaces.iterator().next();
        if (!isPublic(exercise)) {
            throw new GradingException(
                    "the tests of exercise "
                            + id
                            + " take "
                            + exercise.getName()
                            + ", which must be public: answers implement it");
        }
        items.sort(
                Comparator.comparing((TestItem item) -> !item.visible())
                        .thenComparing(TestItem::id));
        return new ExerciseTests(id, exercise, List.copyOf(classes), items, driver);
    }

    private static boolean isPublic(Class<?> type) {
        var outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    /** Read {@code drivers/EXERCISE.java} of the tests. */
    private String driver(String id) {
        try (var in =
                loader.findResource("drivers/" + id + ".java") == null
                        ? null
                        : loader.getResourceAsStream("drivers/" + id + ".java")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestItem item(TestIdentifier test, Method method, BigDecimal points) {
        var visible = test.getTags().stream().anyMatch(tag -> tag.getName().equals("visible"));
        return new TestItem(
                test.getUniqueId(), method.getName(), test.getDisplayName(), points, visible);
    }

    private static Optional<Method> method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    private static Stream<Class<?>> interfaces(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Class::isInterface)
                .filter(type -> !type.getName().startsWith("org.junit."))
                .filter(type -> !type.getName().startsWith("java."));
    }

    private static Optional<String> exercise(TestIdentifier test) {
        return tag(test, EXERCISE);
    }

    private static Optional<BigDecimal> points(TestIdentifier test) {
        return tag(test, POINTS).map(BigDecimal::new);
    }

    private static Optional<String> tag(TestIdentifier test, String prefix) {
        return test.getTags().stream()
                .map(tag -> tag.getName())
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .findFirst();
    }

    private static void fail(Path missing) {
        throw new GradingException("tests " + missing + " do not exist; build them first");
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream()
                .map(
                        path -> {
                            try {
                                return path.toUri().toURL();
                            } catch (MalformedURLException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .toArray(URL[]::new);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
