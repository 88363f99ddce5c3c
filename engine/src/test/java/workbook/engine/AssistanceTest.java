package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.engine.Assistance.Completeness;
import workbook.engine.Assistance.State;

class AssistanceTest {

    private final Engine engine = Engine.open(EngineOptions.defaults());
    private final Assistance assistance = engine.assistance();

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 1 | COMPLETE",
                "int x = 1; | COMPLETE",
                "for (int i = 0; i < 3; i++) { | INCOMPLETE",
                "var s = \"\"\" | INCOMPLETE",
                "foo( | INCOMPLETE",
                "int x = = 3; | INVALID",
                ") | INVALID",
            })
    void tellsWhetherCodeIsReady(String code, State state) {
        assertThat(assistance.isComplete(code).state()).isEqualTo(state);
    }

    @Test
    void indentsBehindABrace() {
        assertThat(assistance.isComplete("  if (true) {"))
                .isEqualTo(new Completeness(State.INCOMPLETE, "      "));
    }

    @Test
    void completesMembersInTheSecondStatement() {
        var code = "int a = 1;\n\"abc\".isE";
        var found = assistance.complete(code, code.length());
        assertThat(found.start()).isEqualTo(code.length() - 3);
        assertThat(found.items()).extracting(each -> each.text()).contains("isEmpty()");
        assertThat(found.items()).extracting(each -> each.kind()).contains("method");
    }

    @Test
    void completesMagics() {
        assertThat(assistance.complete("%ja", 3).items())
                .extracting(each -> each.text())
                .containsExactly("%jar", "%jars");
    }

    @Test
    void inspectsSignatures() {
        assertThat(assistance.inspect("Math.max(", 9).orElseThrow().signature())
                .contains("int Math.max(int a, int b)");
    }

    @Test
    void inspectsVariables() {
        engine.run("var total = 3L;");
        assertThat(assistance.inspect("total", 5).orElseThrow().signature()).contains("total");
    }

    @Test
    void inspectsTheCommentsOfCells() {
        engine.run("/**\n * {@return twice {@code n}}\n */\nint twice(int n) { return 2 * n; }");
        var found = assistance.inspect("twice(", 6).orElseThrow();
        assertThat(found.signature()).isEqualTo("int twice(int n)");
        assertThat(found.documentation()).isEqualTo("twice n");
    }

    @Test
    void inspectsCommentsInMarkdown() {
        engine.run(
                "int a = 1;\n/// Halves `n`.\n/// @param n a number\nint half(int n) { return n / 2; }");
        assertThat(assistance.inspect("half(", 5).orElseThrow().documentation())
                .isEqualTo("Halves `n`.\n  n: a number");
    }

    @Test
    void inspectsTheCommentsOfMembers() {
        engine.run(
                """
                record Square(int side) {
                    /** The {@code side} twice. */
                    int area() { return side * side; }
                    int none() { return 0; }
                }
                var square = new Square(2);""");
        assertThat(assistance.inspect("square.area", 11).orElseThrow().documentation())
                .isEqualTo("The side twice.");
        assertThat(assistance.inspect("square.none", 11).orElseThrow().documentation()).isEmpty();
        assertThat(assistance.inspect("square", 6).orElseThrow().signature())
                .isEqualTo("Square square");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import java.util.List | List<E>",
                "@Override | Override",
                "String::length | int String.length()",
                "%jars lib | %jars uses jars",
            })
    void inspectsWhatIsNoExpression(String code, String signature) {
        engine.magics().describer(name -> Optional.of(name + " uses jars"));
        assertThat(assistance.inspect(code, code.length()).orElseThrow().signature())
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "var unsaved = \"abc\"; unsaved.isEm | isEmpty() | method",
                "import java.util.List; int unsaved = 3; unsa | unsaved | variable",
                "int halve(int n) { return n / 2; } 1 + hal | halve( | method",
                "int twice(int number) { return numb | number | name",
                "new ArrayLi | ArrayList( | class",
                "Math.P | PI | constant",
            })
    void completesWhatHasNotRun(String code, String text, String kind) {
        assertThat(assistance.complete(code, code.length()).items())
                .anyMatch(item -> item.text().equals(text) && item.kind().equals(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// te", "\"a te", "/* te", "\"\"\"\n te", "int a; // te"})
    void completesNothingInTextsAndComments(String code) {
        engine.run("int text = 1;");
        assertThat(assistance.complete(code, code.length()).items()).isEmpty();
    }
}
