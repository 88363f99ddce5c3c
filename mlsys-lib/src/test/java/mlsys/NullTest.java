package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Null in the place of any argument of the public API is refused with the argument's name. */
class NullTest {

    private static final Pattern OF_FORMULA =
            Pattern.compile("(\\S+) \\((.+)\\) of (\\w+) must not be null");
    private static final Quantity GB = Quantity.of(1, Units.GB);

    private static final Quantity GB_PER_S = Quantity.of(1, Units.GB_PER_S);
    private static final Quantity FLOP = Quantity.of(1, Units.FLOP);
    private static final Quantity FLOP_PER_S = Quantity.of(1, Units.FLOP_PER_S);
    private static final Quantity HERTZ = Quantity.parse("1 1/s");
    private static final Quantity DOLLAR = Quantity.of(1, Units.DOLLAR);
    private static final Quantity DOLLAR_PER_S = Quantity.parse("1 USD/s");

    /** Amounts for the names of parameters; some methods look at two before they use a third. */
    private static final Map<String, Quantity> AMOUNTS =
            Map.ofEntries(
                    Map.entry("bandwidth", GB_PER_S),
                    Map.entry("peak", FLOP_PER_S),
                    Map.entry("work", FLOP),
                    Map.entry("eta", Quantity.of(0.5)),
                    Map.entry("overhead", time(1)),
                    Map.entry("latency", time(1)),
                    Map.entry("base", time(1)),
                    Map.entry("perRequest", time(1)),
                    Map.entry("forward", time(1)),
                    Map.entry("backward", time(1)),
                    Map.entry("slo", time(1)),
                    Map.entry("interval", time(1)),
                    Map.entry("delay", time(1)));

    /** Records that the library hands out and nobody else makes. */
    private static final Set<Class<?>> MADE_HERE =
            Set.of(
                    Argument.class,
                    Examination.Moved.class,
                    Influence.class,
                    IronLaw.Terms.class,
                    ServingPipeline.Choice.class,
                    Uncertainty.class);

    /** Something to call each method on or with. */
    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>();

    static {
        var variant = new ServingPipeline.Variant("small", 0.9, GB, time(1), time(1));
        var pipeline = Simulation.serving(Quantity.of(20, Units.HERTZ)).stage("s", variant);
        for (Object sample :
                List.of(
                        GB,
                        Units.GB,
                        "GB",
                        Precision.FP16,
                        Kind.PAPER,
                        Source.titled("a book"),
                        GB.lt(GB),
                        GB.derivation(),
                        GB.explain(),
                        GB.plus(GB).whatIf(),
                        GB.gt(GB).examine(),
                        GB.plus(GB).whatIf().sensitivity().get(0),
                        GB.plus(GB).whatIf().plusMinus("1 GB", GB).uncertainty(),
                        new Sheet(List.of("a"), List.of(List.of("b"))),
                        Hardware.A100,
                        Models.GPT3,
                        Constants.all().get(0),
                        Formulas.all().get(0),
                        Formulas.all().get(0).arguments().get(0),
                        variant,
                        pipeline,
                        new ServingPipeline.Choice("s", variant, 1, 1),
                        Simulation.queue(
                                Quantity.of(3, Units.HERTZ), Quantity.of(1, Units.HERTZ), 4),
                        Simulation.allReduce(GB, time(1), 4, GB_PER_S),
                        Simulation.pipeline(4, 8, time(1), time(2)),
                        Simulation.retraining(0.9, HERTZ, 0.1, DOLLAR_PER_S, DOLLAR),
                        new double[] {0.5, 0.5},
                        new double[][] {{0.5, 0.5}},
                        new int[] {1},
                        new Object())) {
            SAMPLES.put(sample.getClass(), sample);
        }
    }

    private static Quantity time(double seconds) {
        return Quantity.of(seconds, Units.SECOND);
    }

    @TestFactory
    Stream<DynamicTest> everyArgumentIsNamed() throws IOException {
        return parameters().stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), each::check));
    }

    /** A parameter that may not be null. */
    private record Parameter(Executable called, int position, List<String> names) {

        String name() {
            return names.get(position);
        }

        void check() throws ReflectiveOperationException {
            Class<?>[] types = called.getParameterTypes();
            Object[] arguments =
                    IntStream.range(0, types.length)
                            .mapToObj(i -> sample(types[i], names.get(i)))
                            .toArray();
            arguments[position] = null;
            String message = refusal(arguments);
            Matcher formula = OF_FORMULA.matcher(message);
            if (formula.matches()) {
                assertThat(Formulas.get(formula.group(3)).arguments())
                        .anyMatch(each -> each.name().equals(formula.group(2)));
            } else {
                assertThat(message).endsWith(" must not be null");
                assertThat(message.replace(" must not be null", ""))
                        .matches(word -> word.equals(name()) || isSymbol(word), "names " + name());
            }
        }

        /** The functions of the core call their arguments as the formulas do. */
        private boolean isSymbol(String word) {
            return called.getDeclaringClass().getPackageName().equals("mlsys.core")
                    && Formulas.all().stream()
                            .flatMap(formula -> formula.arguments().stream())
                            .anyMatch(each -> each.symbol().matches(Pattern.quote(word) + "(_.)?"));
        }

        private String refusal(Object[] arguments) throws ReflectiveOperationException {
            try {
                if (called instanceof Constructor<?> constructor) {
                    constructor.newInstance(arguments);
                } else {
                    ((Method) called).invoke(target(), arguments);
                }
                return "no refusal";
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof NullPointerException refused
                        ? String.valueOf(refused.getMessage())
                        : String.valueOf(e.getCause());
            }
        }

        private @Nullable Object target() {
            return Modifier.isStatic(called.getModifiers())
                    ? null
                    : sample(called.getDeclaringClass());
        }

        @Override
        public String toString() {
            return called.getDeclaringClass().getSimpleName()
                    + "."
                    + called.getName()
                    + "("
                    + String.join(", ", names)
                    + ") without "
                    + name();
        }
    }

    private static @Nullable Object sample(Class<?> type, String name) {
        if (type == Quantity.class && AMOUNTS.containsKey(name)) {
            return AMOUNTS.get(name);
        }
        return type == String.class && name.equals("input") ? "1 GB" : sample(type);
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type == double.class) {
            return 1.0;
        }
        if (type == int.class) {
            return 1;
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of("value", 1);
        }
        if (type == DoubleUnaryOperator.class) {
            return DoubleUnaryOperator.identity();
        }
        if (type == Double.class || type == Integer.class) {
            return null;
        }
        if (type.isArray()
                && !type.getComponentType().isPrimitive()
                && !SAMPLES.containsKey(type)) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, sample(type.getComponentType()));
            return array;
        }
        return SAMPLES.values().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static List<Parameter> parameters() throws IOException {
        List<Parameter> parameters = new ArrayList<>();
        for (Class<?> type : types()) {
            var made = MADE_HERE.contains(type) ? new Executable[0] : type.getConstructors();
            Stream.concat(Stream.of(made), Stream.of(type.getDeclaredMethods()))
                    .filter(NullTest::isOurs)
                    .sorted(Comparator.comparing(Executable::toGenericString))
                    .forEach(each -> parameters.addAll(parameters(each)));
        }
        assertThat(parameters).hasSizeGreaterThan(400);
        return parameters;
    }

    /** {@code equals} takes null by its contract; {@code valueOf} of an enum is not ours. */
    private static boolean isOurs(Executable each) {
        return Modifier.isPublic(each.getModifiers())
                && !each.isSynthetic()
                && !each.getName().matches("equals|valueOf");
    }

    private static List<Parameter> parameters(Executable called) {
        var parameters = called.getParameters();
        List<String> names = Stream.of(parameters).map(each -> each.getName()).toList();
        return IntStream.range(0, names.size())
                .filter(i -> !parameters[i].getType().isPrimitive())
                .filter(i -> !parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class))
                .mapToObj(i -> new Parameter(called, i, names))
                .toList();
    }

    /** The exported types. */
    private static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        Path classes = Path.of("target", "classes");
        try (var files = Files.walk(classes.resolve("mlsys"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
                try {
                    Class<?> type = Class.forName(name.substring(0, name.length() - 6));
                    if (Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass()) {
                        types.add(type);
                    }
                } catch (ClassNotFoundException e) {
                    // package-info
                }
            }
        }
        return types;
    }
}
