package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

    private final Recorder recorder = new Recorder();
    private Engine engine = Engine.open(EngineOptions.defaults().withListener(recorder));

    @AfterEach
    void close() {
        engine.close();
    }

    private String value(String code) {
        var result = engine.run(code);
        assertThat(result.failure().map(CellError::text)).isEmpty();
        return result.shown().map(CellValue::text).orElse("(nothing)");
    }

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "1+1 | 2",
                    "`\"text\"` | text",
                    "'c' | c",
                    "var x = 5; | (nothing)",
                    "int x = 5; x = 6 | (nothing)",
                    "int x = 5; x | 5",
                    "(Object) null | (nothing)",
                    "new int[] {1, 2, 3} | [1, 2, 3]",
                    "new int[][] {{1}, {2}} | [[1], [2]]",
                    "Map.of(1, new int[] {2}) | {1=[2]}",
                    "List.of(\"a\", List.of(1)) | [a, [1]]",
                    "Stream.of(1, 2) | [1, 2]",
                    "Optional.of(1) | Optional[1]",
                    "record P(int[] a, String b) {} new P(new int[] {1}, \"x\") | P[a=[1], b=x]",
                    "record Q(int[] a) {} record R(Q q, List<int[]> l) {} new R(new Q(new int[] {1}), List.of(new int[] {2})) | R[q=Q[a=[1]], l=[[2]]]",
                    "record O(int[] a) { public String toString() { return \"own\"; } } new O(new int[] {1}) | own",
                    "Optional.of(new int[] {1}) | Optional[[1]]",
                    "new TreeMap<>(Map.of(\"k\", Optional.of(new double[] {0.5}))) | {k=Optional[[0.5]]}",
                    "1 // one | 1",
                    "// only a comment | (nothing)",
                    "for (int i = 0; i < 3; i++) {} | (nothing)",
                    "class C { public String toString() { return \"mine\"; } } new C() | mine",
                })
        void showsTheLastExpression(String code, String text) {
            assertThat(value(code)).isEqualTo(text);
        }

        @Test
        void cutsLongOnes() {
            assertThat(value("new int[1000]")).endsWith("0, 0, … 900 more]");
            assertThat(value("Stream.iterate(1, i -> i + 1)")).endsWith("99, 100, …]");
        }

        @Test
        void rendersImagesAsPng() {
            var bundle =
                    engine.run("new java.awt.image.BufferedImage(3, 2, 1)").shown().get().bundle();
            assertThat(bundle).containsEntry("text/plain", "image, 3 × 2");
            assertThat((String) bundle.get("image/png")).startsWith("iVBOR");
        }
    }

    @Nested
    class Declarations {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "sealed interface S permits A, B {} record A() implements S {} record B() implements S {} S s = new A(); s | A[]",
                    "class P { Q q; } class Q { P p; } new Q().p == null | true",
                    "boolean even(int n) { return n == 0 ? true : odd(n - 1); } boolean odd(int n) { return n == 0 ? false : even(n - 1); } even(10) | true",
                    "int f() { return 1; } int f() { return 2; } f() | 2",
                    "class C { int v() { return 1; } } class C { int v() { return 2; } } new C().v() | 2",
                    "enum E { A, B } E.values().length | 2",
                    "<T> T same(T t) { return t; } same(3) | 3",
                    "int a = 1, b = 2; a + b | 3",
                })
        void mayReferToEachOther(String code, String text) {
            assertThat(value(code)).isEqualTo(text);
        }

        @Test
        void mayWaitForALaterCell() {
            var result = engine.run("\nclass Left { Right other; }");
            assertThat(result.isOk()).isTrue();
            assertThat(result.warnings())
                    .containsExactly(
                            "line 2: type Left cannot be used yet: class Right is not defined");
            assertThat(value("class Right {} new Left().other == null")).isEqualTo("true");
        }
    }

    @Nested
    class Streams {

        @Test
        void areBatched() {
            value("for (int i = 0; i < 10_000; i++) System.out.println(i);");
            assertThat(recorder.out().lines()).hasSize(10_000).endsWith("9999");
            assertThat(recorder.outputs()).isLessThan(200);
        }

        @Test
        void keepTheirOrder() {
            value("System.out.println(1); System.err.println(2); display(3); System.out.print(4);");
            assertThat(recorder.order())
                    .containsExactly("STDOUT 1", "STDERR 2", "display 3", "STDOUT 4");
        }

        @Test
        void keepCharactersWhole() {
            value("System.out.print(\"π→\".repeat(20_000));");
            assertThat(recorder.out()).isEqualTo("π→".repeat(20_000));
        }

        @Test
        void areReadFromTheOptions() {
            engine.close();
            var input =
                    new java.io.ByteArrayInputStream(
                            "Ada\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            engine = Engine.open(EngineOptions.defaults().withInput(input));
            assertThat(value("new Scanner(System.in).nextLine()")).isEqualTo("Ada");
        }

        @Test
        void reachTheListenerFromThreadsThatGoOn() throws InterruptedException {
            value(
                    "new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) {}"
                            + " System.out.print(\"late\"); }).start();");
            assertThat(recorder.out()).isEmpty();
            for (int i = 0; i < 50 && recorder.out().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertThat(recorder.out()).isEqualTo("late");
        }
    }

    @Nested
    class Displays {

        @Test
        void showTextAsTheTypeAsked() {
            assertThat(value("display(\"<b>hi</b>\", \"text/html\")")).isEqualTo("(nothing)");
            assertThat(recorder.shown().get(0))
                    .containsEntry("text/html", "<b>hi</b>")
                    .containsEntry("text/plain", "text/html, 9 characters");
        }

        @Test
        void haveAnIdThatALaterCellCanShow() {
            value("var id = display(1);");
            assertThat(value("id")).hasSize(36);
        }

        @Test
        void canBeUpdated() {
            value("var id = display(1); updateDisplay(id, 2);");
            assertThat(recorder.order()).containsExactly("display 1", "update 2");
        }
    }

    @Nested
    class Expressions {

        @Test
        void areEvaluatedTogether() {
            value("int n = 7;");
            assertThat(engine.evaluate(List.of("n", "n * 2", "\"a, b\"")))
                    .extracting(CellValue::text)
                    .containsExactly("7", "14", "a, b");
        }

        @Test
        void nameTheGuiltyOne() {
            var values = engine.evaluate(List.of("1", "missing + 1", "1 / 0", "2 // two"));
            assertThat(values)
                    .extracting(CellValue::text)
                    .containsExactly(
                            "1",
                            """
                            line 1, column 1: cannot find symbol: variable missing
                                missing + 1
                                ^^^^^^^""",
                            "java.lang.ArithmeticException: / by zero\n    line 1: 1 / 0",
                            "2");
        }

        @Test
        void leaveNoVariablesBehind() {
            engine.evaluate(List.of("1", "2"));
            assertThat(engine.shell().variables()).isEmpty();
        }
    }
}
