package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

class RunParametersTest {

    private static Notebook declaring(String code) {
        var tags = Map.<String, Object>of("tags", List.of("parameters"));
        return Notebook.of(
                Map.of(),
                List.of(
                        new Cell.Code("a", "int other = 0;", Map.of()),
                        new Cell.Code("b", code, tags),
                        new Cell.Code("c", "x", Map.of())));
    }

    private static String injected(String code, RunParameters parameters) {
        return parameters.injectedInto(declaring(code)).cells().get(2).source();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double x = 0.5;        | 1         | double x = 1.0;",
                "final double x = 0.5;  | 1e3       | double x = 1000.0;",
                "float x = 1f;          | 0.5       | float x = 0.5f;",
                "int x = 1;             | 1e3       | int x = 1000;",
                "long x = 1;            | 7         | long x = 7L;",
                "Integer x = 1;         | 1_000     | Integer x = 1000;",
                "String x = \"a\";      | 1.50      | String x = \"1.50\";",
                "String x = \"a\";      | a\"b      | String x = \"a\\\"b\";",
                "boolean x = false;     | True      | boolean x = true;",
                "var x = 0.5;           | 1         | double x = 1.0;",
                "var x = 3;             | 4         | int x = 4;",
                "var x = new Object();  | 3000000000 | var x = 3000000000L;",
                "var x = foo();         | text      | var x = \"text\";",
                "double[] x = {1};      | [1, 2.5]  | double[] x = new double[] {1.0, 2.5};",
                "List<String> x = null; | [1, b]    | List<String> x = java.util.List.of(\"1\", \"b\");",
                "Path x = Path.of(\"\"); | data      | Path x = java.nio.file.Path.of(\"data\");",
                "Mode x = Mode.SLOW;    | Mode.FAST | Mode x = Mode.FAST;",
            })
    void keepTheDeclaredType(String declaration, String value, String expected) {
        assertThat(injected(declaration, RunParameters.none().with("x", value)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int x = 1;        | 0.5 | it is declared int, but was \"0.5\"",
                "byte x = 1;       | 200 | it is declared byte, but was \"200\"",
                "double x = 1;     | abc | it is declared double, but was \"abc\"",
                "boolean x = true; | yes | it is declared boolean, but was \"yes\"",
                "int[] x = {};     | 3   | it is declared int[], but was \"3\"",
            })
    void refuseWhatDoesNotFit(String declaration, String value, String reason) {
        assertThatThrownBy(() -> injected(declaration, RunParameters.none().with("x", value)))
                .isInstanceOf(BookException.class)
                .hasMessage("parameter \"x\": " + reason);
    }

    @Test
    void nameTheNearestOfAnUnknownOne() {
        var given = RunParameters.none().with("etta", "1");
        assertThatThrownBy(() -> injected("double eta = 0.5;\nint n = 3;", given))
                .hasMessage(
                        "parameter \"etta\" is not declared in the cell with the tag"
                                + " \"parameters\" (eta, n); did you mean eta?");
    }

    @Test
    void comeFromAFileAndACommandLine(@TempDir Path folder) throws IOException {
        var file = folder.resolve("p.yaml");
        Files.writeString(file, "eta: 1\nname: \"7\"\nsizes: [1, 2]\n");
        var given = RunParameters.read(file).with("eta", "0.25");
        assertThat(injected("double eta = 1; String name = null;\nvar sizes = List.of(0);", given))
                .isEqualTo(
                        """
                        double eta = 0.25;
                        String name = "7";
                        var sizes = List.of(1, 2);""");
        assertThat(given.values())
                .isEqualTo(Map.of("eta", 0.25, "name", "7", "sizes", List.of(1, 2)));
    }

    @Test
    void sayWhenTheirFileIsMissing(@TempDir Path folder) {
        var file = folder.resolve("absent.yaml");
        assertThatThrownBy(() -> RunParameters.read(file))
                .isInstanceOf(BookException.class)
                .hasMessage(file + ": no such file");
    }

    @Test
    void goFirstWhereNothingIsDeclared() {
        var notebook = Notebook.of(Map.of(), List.of(new Cell.Code("c", "x", Map.of())));
        var run = RunParameters.none().with("x", "3").injectedInto(notebook);
        assertThat(run.cells().get(0).source()).isEqualTo("var x = 3;");
    }
}
