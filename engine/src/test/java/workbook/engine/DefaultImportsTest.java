package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultImportsTest {

    private static final List<String> TWO = List.of("import java.util.*;", "import java.io.*;");

    @Test
    void stayWhenACellRepeatsOneOfThem() {
        try (var engine = open(TWO)) {
            engine.run("import java.util.*;\nimport java.util.*;\nimport java.io.*;");
            assertThat(text(engine, "new File(\"a\").getName() + List.of(1)")).isEqualTo("a[1]");
        }
    }

    @Test
    void areMadeEachForItselfWhenOneOfThemIsWrong() {
        var three = List.of("import java.util.*;", "import no.such.Thing;", "import java.io.*;");
        try (var engine = open(three)) {
            assertThat(text(engine, "new File(\"a\").getName() + List.of(1)")).isEqualTo("a[1]");
        }
    }

    @Test
    void areListedByNameBeforeThoseOfCells() {
        try (var engine = open(List.of("import java.util.*;", "import static java.lang.Math.*;"))) {
            engine.run("import java.math.BigInteger;");
            assertThat(engine.imports())
                    .containsExactly("java.util.*", "java.lang.Math.*", "java.math.BigInteger");
        }
    }

    @Test
    void giveWayToAnImportOfTheSameNameInACell() {
        var two = List.of("import java.util.*;", "import java.util.Date;");
        try (var engine = open(two)) {
            assertThat(engine.run("import java.sql.Date;").failure()).isEmpty();
            assertThat(text(engine, "Date.class.getName()")).isEqualTo("java.sql.Date");
        }
    }

    private static Engine open(List<String> imports) {
        return Engine.open(EngineOptions.defaults().withImports(imports));
    }

    private static String text(Engine engine, String code) {
        return engine.run(code).shown().map(CellValue::text).orElse("no value");
    }
}
