package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records with constructors that have no modifier, which JShell alone refuses. */
class RecordConstructorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record P(int x) { P { } } | record P(int x) { public P { } }",
                "record P(int x) { int y() { return x; } P(int x) { this.x = x; } }"
                        + "| record P(int x) { int y() { return x; } public P(int x) { this.x = x; } }",
                "record P<T>(T x) { /* P { */ P() { this(\"P {\"); } P f() { return new P(); } }"
                        + "| record P<T>(T x) { /* P { */ public P() { this(\"P {\"); } P f() { return new P(); } }",
                "record P(int x) { public P { } } | record P(int x) { public P { } }",
                "record P(int x) { record Q(int y) { Q { } } } | record P(int x) { record Q(int y) { Q { } } }",
                "void f() { record P(int x) { P { } } } | void f() { record P(int x) { P { } } }",
                "record(3) | record(3)",
            })
    void makesThemPublic(String source, String opened) {
        assertThat(RecordConstructors.opened(source)).isEqualTo(opened);
        assertThat(RecordConstructors.before(source, opened.length())).isEqualTo(source.length());
        assertThat(RecordConstructors.before(source, 3)).isEqualTo(3);
    }

    @Test
    void checksWhatIsGiven() {
        try (var engine = Engine.open(EngineOptions.defaults())) {
            var code =
                    """
                    record Share(double value) {
                        Share {
                            if (value > 1) throw new IllegalArgumentException("above 1");
                        }
                    }
                    new Share(2)""";
            assertThat(engine.run(code).failure().orElseThrow().text())
                    .isEqualTo(
                            """
                            java.lang.IllegalArgumentException: above 1
                                line 3, in new Share: if (value > 1) throw new IllegalArgumentException("above 1");
                                line 6: new Share(2)""");
            var wrong =
                    engine.run("record Bad(int a) { Bad { a = \"x\"; } }").failure().orElseThrow();
            assertThat(wrong.text())
                    .startsWith(
                            """
                            line 1, column 31: incompatible types: String cannot be converted to int
                                record Bad(int a) { Bad { a = "x"; } }
                                                              ^^^
                            """);
        }
    }
}
