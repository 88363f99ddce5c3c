package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

    private final Engine engine = Engine.open(EngineOptions.defaults());

    @AfterEach
    void close() {
        engine.close();
    }

    private CellError error(String code) {
        return engine.run(code).failure().orElseThrow();
    }

    @Test
    void compileErrorsMarkTheLineOfTheCell() {
        var error = error("int x = 3;\n\nint y = \"a\";\nint z = 1;");
        assertThat(error.text())
                .isEqualTo(
                        """
                        line 3, column 9: incompatible types: String cannot be converted to int
                            int y = "a";
                                    ^^^
                          try: Integer.parseInt(text) reads a number""");
        assertThat(error.kind()).isEqualTo(CellError.Kind.COMPILE);
        assertThat(error.line()).isEqualTo(3);
        assertThat(error.column()).isEqualTo(9);
    }

    @Test
    void partsAboveACompileErrorHaveRunAndThoseBelowHaveNot() {
        error("int above = 1;\nint wrong = \"a\";\nint below = 1;");
        assertThat(engine.shell().variables().map(variable -> variable.name()))
                .containsExactly("above");
    }

    @Test
    void nothingRunsWhenTheTextIsNotJava() {
        var error = error("int above = 1;\nfor (int i = 0; i < 3; i++) {");
        assertThat(error.kind()).isEqualTo(CellError.Kind.SYNTAX);
        assertThat(error.text())
                .isEqualTo(
                        """
                        line 2, column 30: reached end of file while parsing
                            for (int i = 0; i < 3; i++) {
                                                         ^
                          try: close what is open: count { and }, ( and )""");
        assertThat(engine.shell().variables()).isEmpty();
    }

    @Test
    void aMissingSemicolonHasAHint() {
        assertThat(error("int a = 1 int b = 2").text())
                .isEqualTo(
                        """
                        line 1, column 10: ';' expected
                            int a = 1 int b = 2
                                     ^
                          try: end the statement with ;""");
    }

    @Test
    void aMissingImportHasAHint() {
        assertThat(error("LocalDate.now()").text())
                .isEqualTo(
                        """
                        line 1, column 1: cannot find symbol: variable LocalDate
                            LocalDate.now()
                            ^^^^^^^^^
                          try: import java.time.LocalDate;""");
    }

    @Test
    void aMistypedNameHasAHint() {
        engine.run("int total = 1;");
        assertThat(error("totl + 1").text())
                .isEqualTo(
                        """
                        line 1, column 1: cannot find symbol: variable totl
                            totl + 1
                            ^^^^
                          try: did you mean total?""");
    }

    @Test
    void aVariableOfAnUnknownTypeFailsAtTheEndOfTheCell() {
        assertThat(error("int a = 1;\nStrin s = \"a\";").text())
                .isEqualTo(
                        """
                        line 2, column 1: cannot find symbol: class Strin
                            Strin s = "a";
                            ^^^^^
                          try: did you mean String?""");
    }

    @Test
    void exceptionsNameTheLinesThatLedThere() {
        var error = error("int div(int a, int b) {\n    return a / b;\n}\n\n// now\ndiv(1, 0)");
        assertThat(error.text())
                .isEqualTo(
                        """
                        java.lang.ArithmeticException: / by zero
                            line 2, in div: return a / b;
                            line 6: div(1, 0)""");
        assertThat(error.name()).isEqualTo("java.lang.ArithmeticException");
        assertThat(error.message()).isEqualTo("/ by zero");
        assertThat(error.line()).isEqualTo(2);
    }

    @Test
    void exceptionsNameOtherCells() {
        engine.run("int div(int a, int b) {\n    return a / b;\n}", "cell 4");
        assertThat(engine.run("div(1, 0)").failure().orElseThrow().text())
                .isEqualTo(
                        """
                        java.lang.ArithmeticException: / by zero
                            cell 4, line 2, in div: return a / b;
                            line 1: div(1, 0)""");
    }

    @Test
    void causesAreShown() {
        var code =
                """
                try {
                    Integer.parseInt("zz");
                } catch (Exception e) {
                    throw new IllegalStateException("outer", e);
                }""";
        assertThat(error(code).text())
                .isEqualTo(
                        """
                        java.lang.IllegalStateException: outer
                            line 4: throw new IllegalStateException("outer", e);
                        caused by java.lang.NumberFormatException: For input string: "zz"
                            at java.lang.NumberFormatException.forInputString
                            at java.lang.Integer.parseInt
                            line 2: Integer.parseInt("zz");""");
    }

    @Test
    void theUsersOwnExceptionKeepsItsName() {
        var error =
                error(
                        "class Late extends RuntimeException { Late(String m) { super(m); } }\n"
                                + "throw new Late(\"boo\");");
        assertThat(error.text()).isEqualTo("Late: boo\n    line 2: throw new Late(\"boo\");");
        assertThat(error.name()).isEqualTo("Late");
    }

    @Test
    void aValueThatCannotBeShownIsAnErrorOfTheCell() {
        var code =
                """
                class Shy {
                    public String toString() { throw new IllegalStateException("no"); }
                }
                new Shy()""";
        assertThat(error(code).text())
                .startsWith(
                        """
                        java.lang.IllegalStateException: no
                            line 2, in Shy.toString: public String toString()""");
    }

    @Test
    void endlessRecursionIsFolded() {
        assertThat(error("int f(int n) { return f(n + 1); }\nf(0)").text())
                .startsWith(
                        """
                        java.lang.StackOverflowError
                            line 1, in f: int f(int n) { return f(n + 1); }
                            … this again and again""");
    }

    @Test
    void tooMuchMemoryGivesAnAnswer() {
        assertThat(error("new long[Integer.MAX_VALUE]").name())
                .isEqualTo("java.lang.OutOfMemoryError");
        assertThat(engine.run("1").isOk()).isTrue();
    }

    @Test
    void aMethodThatWaitsForAnotherSaysSo() {
        engine.run("int g(int n) { return h(n); }");
        assertThat(error("g(1)").text())
                .isEqualTo(
                        """
                        g cannot run: method h(int) is not defined
                            cell 1, line 1, in g: int g(int n) { return h(n); }
                            line 1: g(1)
                          try: define method h(int)""");
    }

    @Test
    void aMistypedMemberHasAHint() {
        assertThat(error("String t = \"a\";\nint n = t.strip().lenght();").text())
                .isEqualTo(
                        """
                        line 2, column 19: cannot find symbol: method lenght()
                            int n = t.strip().lenght();
                                              ^^^^^^
                          try: did you mean length?""");
    }

    @Test
    void aMistypedMemberInsideAMethodHasAHint() {
        var code = "int count(List<String> names) {\n    return names.sice();\n}";
        assertThat(error(code).text()).endsWith("try: did you mean size?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sytem.out.println(1) | did you mean System?",
                "package lab; class A { } | a cell has no package; %%javac compiles whole files",
                "else { } | put else into the cell of its if, behind it",
                "int n = 1; if (n = 2) { } | a condition compares: == for numbers, equals for objects",
                "int n = \"3\"; | Integer.parseInt(text) reads a number",
                "String s = 3; | String.valueOf(value) makes a text of it",
                "\"abc\".length | it is a method: length()",
                "println(3) | System.out.println(…)",
                "@Retention(null) @interface Note { } @Note class A { } new A()"
                        + "| Note waits for class Retention: import java.lang.annotation.Retention;",
            })
    void slipsHaveHints(String code, String hint) {
        assertThat(error(code).text()).endsWith("  try: " + hint);
    }

    @Test
    void whatDoesNotFitListsWhatThereIs() {
        assertThat(error("Math.max(\"a\")").message())
                .isEqualTo(
                        "no suitable method found for max(String): there is max(int,int),"
                                + " max(long,long), max(float,float), max(double,double)");
        assertThat(error("new Scanner()").message())
                .startsWith(
                        "no suitable constructor found for Scanner(no arguments): there is Scanner(")
                .endsWith(" more");
    }

    @Test
    void aThreadThatEndsItselfIsTold() {
        assertThat(error("throw new ThreadDeath();").kind()).isEqualTo(CellError.Kind.INTERRUPTED);
    }

    @Test
    void aMethodThatIsTooLongForTheJvmIsAnError() {
        var code = "void huge() { int[] ones = {" + "1, ".repeat(12_000) + "}; }";
        assertThat(error(code).message()).isEqualTo("code too large");
    }

    @Test
    void assertionsHold() {
        assertThat(error("int n = 1;\nassert n > 1 : \"n is \" + n;").text())
                .isEqualTo(
                        """
                        java.lang.AssertionError: n is 1
                            line 2: assert n > 1 : "n is " + n;""");
    }
}
