package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.nbformat.Json;

/**
 * What students must not find is not in what they get. The secrets are read from the chapter, the
 * hidden tests and the questions themselves, and are found where they belong: in the executed
 * notebook and in the instructor's jar.
 *
 * <p>Blanks, backslashes and tags do not count, so that a secret split over lines, escaped in JSON
 * or coloured in a page is found too.
 */
class SecrecyTest {

    private static final Path QUIZZES = CourseCopy.ROOT.resolve("quizzes");
    private static final int LONG_ENOUGH = 24;

    private static CourseCopy course;
    private static Map<String, String> handedOut;

    @BeforeAll
    static void compute() throws IOException {
        course = CourseCopy.get();
        handedOut = new TreeMap<>();
        add("zip", Files.readAllBytes(course.zip()), handedOut);
        CourseCopy.content(course.book().resolve("notebooks"))
                .forEach((name, bytes) -> handedOut.put("notebooks/" + name, plain(name, bytes)));
        for (var file : CourseCopy.content(course.site()).entrySet()) {
            var name = "site/" + file.getKey();
            if (name.endsWith(".epub")) {
                add(name, file.getValue(), handedOut);
            } else {
                handedOut.put(name, plain(name, file.getValue()));
            }
        }
    }

    @Test
    void everythingThatIsHandedOutIsLookedAt() {
        assertThat(handedOut.keySet())
                .contains(
                        "zip!notebooks/vol1/01-introduction.ipynb",
                        "zip!mlsys-workbook.jar!mlsys/exercises/TrainingDays.class",
                        "notebooks/vol1/01-introduction.ipynb",
                        "site/vol1/introduction.html",
                        "site/the-mlsys-workbook.epub!EPUB/vol1/introduction.xhtml");
    }

    @Test
    void noSolutions() throws IOException {
        var secrets = solutions();
        assertThat(secrets).hasSizeGreaterThan(8);
        assertFoundIn(plain("kept.ipynb", kept()), secrets);
        assertHandedOutWithout(secrets);
    }

    @Test
    void noHiddenTestsAndNoWrongAnswers() throws IOException {
        var secrets = hidden();
        assertThat(secrets).hasSizeGreaterThan(40);
        var instructor = new TreeMap<String, String>();
        var jar = QUIZZES.resolve("instructor/target/quizzes-instructor.jar");
        add("instructor", Files.readAllBytes(jar), instructor);
        assertFoundIn(String.join("\n", instructor.values()), secrets);
        assertHandedOutWithout(secrets);
        assertThat(handedOut.keySet())
                .noneMatch(name -> name.contains("exercises/hidden") || name.contains("!wrong/"));
    }

    @Test
    void noKeysOfGradedQuestions() throws IOException {
        var secrets = keys();
        assertThat(secrets).hasSizeGreaterThan(10);
        assertFoundIn(plain("kept.ipynb", kept()), secrets);
        assertHandedOutWithout(secrets);
    }

    @Test
    void gradedQuestionsHaveNoKeyOnThePageAndInTheNotebook() throws IOException {
        for (var chapter : course.chapters()) {
            assertNoKeys(chapter);
        }
    }

    private static void assertNoKeys(String chapter) throws IOException {
        var page = Files.readString(course.site().resolve(CourseCopy.id(chapter) + ".html"));
        var forms = Pattern.compile("(?s)<form class=\"q\".*?</form>").matcher(page);
        var modes = new TreeMap<String, Integer>();
        while (forms.find()) {
            var mode = forms.group().contains("data-mode=\"graded\"") ? "graded" : "practice";
            modes.merge(mode, 1, Integer::sum);
            for (var key : List.of("q-key", "q-why", "data-ok", "data-accept", "<details")) {
                if (mode.equals("graded")) {
                    assertThat(forms.group()).doesNotContain(key);
                }
            }
            assertThat(forms.group().contains("q-key")).isEqualTo(mode.equals("practice"));
        }
        assertThat(modes).as(chapter).isEqualTo(asked(chapter)).containsKeys("graded", "practice");
        assertThat(course.student(chapter).workbook()).doesNotContainKey("quiz");
    }

    /** Count the questions of a chapter as it was executed, by mode. */
    private static Map<String, Integer> asked(String chapter) {
        var modes = new TreeMap<String, Integer>();
        for (var question : Json.array(course.executed(chapter).workbook().get("quiz"))) {
            modes.merge(String.valueOf(Json.object(question).get("mode")), 1, Integer::sum);
        }
        return modes;
    }

    private static void assertFoundIn(String haystack, Set<String> secrets) {
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(haystack.contains(bare(secret))).isTrue());
    }

    private static void assertHandedOutWithout(Set<String> secrets) {
        var leaks = new ArrayList<String>();
        for (var secret : secrets) {
            var needle = bare(secret);
            handedOut.forEach(
                    (name, text) -> {
                        if (text.contains(needle)) {
                            leaks.add(name + ": " + secret);
                        }
                    });
        }
        assertThat(leaks).isEmpty();
    }

    /** Return the executed notebooks of all chapters, one after the other. */
    private static byte[] kept() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var chapter : course.chapters()) {
            all.write(Files.readAllBytes(course.keep().resolve(CourseCopy.id(chapter) + ".ipynb")));
        }
        return all.toByteArray();
    }

    /** Return the lines between the solution marks, braces and the like aside. */
    private static Set<String> solutions() throws IOException {
        var secrets = new TreeSet<String>();
        var solution = Pattern.compile("(?s)// BEGIN SOLUTION\n(.*?)// END SOLUTION");
        for (var chapter : course.chapters()) {
            var file = course.book().resolve("chapters/" + chapter + ".md");
            solution.matcher(Files.readString(file))
                    .results()
                    .flatMap(found -> found.group(1).lines())
                    .map(String::strip)
                    .filter(line -> line.length() >= LONG_ENOUGH)
                    .forEach(secrets::add);
        }
        return secrets;
    }

    /**
     * Return names of test classes and methods, hints, and what wrong answers say of themselves.
     */
    private static Set<String> hidden() throws IOException {
        var secrets = new TreeSet<String>();
        var names = Pattern.compile("class (\\w+Test) |(?:void|Stream<\\w+>) (\\w{8,})\\(");
        for (var file : files(QUIZZES.resolve("instructor/src/main/java"))) {
            if (!file.toString().endsWith("Test.java")) {
                continue;
            }
            names.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(secrets::add);
            Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"\\s*\\)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(hint -> hint.length() >= LONG_ENOUGH)
                    .forEach(secrets::add);
        }
        for (var file : files(QUIZZES.resolve("instructor/src/main/resources/wrong"))) {
            secrets.add(Files.readAllLines(file).get(0));
        }
        return secrets;
    }

    /** Return reasons and slips of graded questions, split where a number is filled in. */
    private static Set<String> keys() throws IOException {
        var secrets = new TreeSet<String>();
        for (var file : files(QUIZZES.resolve("concepts"))) {
            var tree = Json.object(Json.parse(Files.readString(file)));
            for (var question : Json.array(tree.get("questions"))) {
                if ("graded".equals(Json.object(question).get("mode"))) {
                    collect(question, secrets);
                }
            }
        }
        return secrets;
    }

    private static void collect(Object tree, Set<String> secrets) {
        if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, secrets));
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        if (Set.of("why", "tempting").contains(String.valueOf(key))) {
                            Stream.of(String.valueOf(value).split("\\{\\w+\\}"))
                                    .map(String::strip)
                                    .filter(part -> part.length() >= LONG_ENOUGH)
                                    .forEach(secrets::add);
                        } else if (value != null) {
                            collect(value, secrets);
                        }
                    });
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Add a zip's entries, and those of the jars in it. */
    private static void add(String name, byte[] zip, Map<String, String> texts) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var inner = name + "!" + entry.getName();
                var bytes = in.readAllBytes();
                if (inner.endsWith(".jar")) {
                    add(inner, bytes, texts);
                } else {
                    texts.put(inner, plain(inner, bytes));
                }
            }
        }
    }

    private static String plain(String name, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (name.endsWith("html") || name.endsWith(".js") || name.endsWith(".json")) {
            text = text.replaceAll("</?[a-z][^<>]*>", "");
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            text = text.replace("&#39;", "'").replace("&amp;", "&");
        }
        return bare(text);
    }

    /** JSON ends a line with a backslash and a letter, and a list of lines with quotes. */
    private static String bare(String text) {
        return text.replace("\\n", "").replaceAll("[\\s\\\\]+", "");
    }
}
