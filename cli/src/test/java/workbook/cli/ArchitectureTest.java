package workbook.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, held against the classes of all of them. */
class ArchitectureTest {

    /** What each module may use of ours; a class belongs to the module of its longest package. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("mlsys", Set.of()),
                    Map.entry("workbook.nbformat", Set.of()),
                    Map.entry("workbook.dialect", Set.of()),
                    Map.entry("workbook.engine", Set.of()),
                    Map.entry("mlsys.notebook", Set.of("mlsys", "workbook.engine")),
                    Map.entry("mlsys.measure", Set.of("mlsys")),
                    Map.entry("mlsys.browser", Set.of("mlsys")),
                    Map.entry("workbook.kernel", Set.of("workbook.engine", "workbook.nbformat")),
                    Map.entry(
                            "workbook.book",
                            Set.of("workbook.nbformat", "workbook.dialect", "workbook.engine")),
                    Map.entry("workbook.site", Set.of("workbook.nbformat", "workbook.dialect")),
                    Map.entry("workbook.grader", Set.of("workbook.nbformat", "workbook.engine")),
                    Map.entry("workbook.gradebook", Set.of("workbook.nbformat", "workbook.grader")),
                    Map.entry("mlsys.exercises", Set.of("mlsys")),
                    Map.entry("mlsys.exercises.hidden", Set.of("mlsys", "mlsys.exercises")),
                    Map.entry(
                            "workbook.cli",
                            Set.of(
                                    "workbook.nbformat",
                                    "workbook.dialect",
                                    "workbook.engine",
                                    "workbook.kernel",
                                    "workbook.book",
                                    "workbook.site",
                                    "workbook.grader",
                                    "workbook.gradebook")));

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static JavaClasses ours;

    @BeforeAll
    static void readAllModules() throws IOException {
        var folders = new ArrayList<Path>();
        for (var module : modules()) {
            var classes = ROOT.resolve(module).resolve("target/classes");
            assertThat(classes).as("compiled classes of " + module).exists();
            folders.add(classes);
        }
        ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(place -> !place.contains("gg/jte/generated"))
                        .importPaths(folders);
    }

    @Test
    void arrowsPointOneWay() {
        ArchRuleDefinition.classes().should(useOnlyWhatTheirModuleMay()).check(ours);
    }

    @Test
    void nobodyReachesIntoAnInternalPackageOfAnotherModule() {
        ArchRuleDefinition.classes().should(stayOutOfOthersInternals()).check(ours);
    }

    @Test
    void packagesOfAModuleHaveNoCycles() {
        for (var module : List.of("mlsys", "workbook")) {
            slices().matching(module + ".(*)..").should().beFreeOfCycles().check(ours);
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        ArchRule rule =
                noClasses()
                        .that(mayNotPrint())
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err");
        rule.check(ours);
    }

    @Test
    void libraryAndEngineNeedTheJdkAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("mlsys", "mlsys.core..", "workbook.engine..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are neither ours nor of the JDK",
                                (JavaClass c) ->
                                        !c.getPackageName().startsWith("mlsys")
                                                && !c.getPackageName().startsWith("workbook")
                                                && !c.getPackageName().startsWith("java")
                                                && !c.getPackageName().startsWith("jdk.")
                                                && !c.getPackageName().startsWith("com.sun.")
                                                && !c.getPackageName().startsWith("org.jspecify")
                                                && !c.getPackageName().isEmpty()))
                .check(ours);
    }

    @Test
    void everyModuleOfTheBuildHasItsLine() throws IOException {
        var seen = new TreeSet<String>();
        ours.forEach(c -> seen.add(moduleOf(c.getPackageName())));
        assertThat(seen).isEqualTo(new TreeSet<>(MAY_USE.keySet())).hasSameSizeAs(modules());
    }

    /** Return the modules of the build that have code; benchmarks, built last, may use all. */
    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>(.*)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> Files.isDirectory(ROOT.resolve(module).resolve("src/main/java")))
                .filter(module -> !module.equals("bench"))
                .toList();
    }

    /**
     * What runs beside a user's code has to print: the kernel's own commands, the workers, and the
     * checks that answer a student in words.
     */
    private static DescribedPredicate<JavaClass> mayNotPrint() {
        return DescribedPredicate.describe(
                "are below the command line",
                c -> {
                    var module = moduleOf(c.getPackageName());
                    return !module.equals("workbook.cli")
                            && !c.getName().equals("workbook.kernel.Main")
                            && !c.getName().startsWith("mlsys.notebook.Exercises")
                            && !c.getPackageName().startsWith("workbook.engine")
                            && !c.getPackageName().contains(".worker");
                });
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheirModuleMay() {
        return new ArchCondition<>("use only what their module may") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                var module = moduleOf(from.getPackageName());
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var target = moduleOf(dependency.getTargetClass().getPackageName());
                    var allowed =
                            target.isEmpty()
                                    || target.equals(module)
                                    || MAY_USE.getOrDefault(module, Set.of()).contains(target);
                    if (!allowed) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> stayOutOfOthersInternals() {
        return new ArchCondition<>("stay out of other modules' internal packages") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                var module = moduleOf(from.getPackageName());
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getPackageName();
                    var owner = moduleOf(target);
                    var internal = target.contains(".internal") && !owner.isEmpty();
                    if (internal && !owner.equals(module)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Return the module with the longest package that {@code name} is in; empty for others. */
    private static String moduleOf(String name) {
        if (name.startsWith("io.github.spencerpark.")) {
            return "workbook.kernel"; // what notebooks call of IJava
        }
        var best = "";
        for (var module : MAY_USE.keySet()) {
            var inside = name.equals(module) || name.startsWith(module + ".");
            if (inside && module.length() > best.length()) {
                best = module;
            }
        }
        return best;
    }
}
