package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedTextsTest {

    private static final Engine ENGINE = Engine.open(EngineOptions.defaults());

    @BeforeAll
    static void declare() {
        ENGINE.run("String name = \"a\"; var other = \"b\"; int count = 1; Object any = name;");
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static List<String> warnings(String code) {
        var result = ENGINE.run(code);
        assertThat(result.failure()).isEmpty();
        return result.warnings();
    }

    @Test
    void sayWhatToWrite() {
        assertThat(warnings("// first\nboolean same = name == \"b\";"))
                .containsExactly(
                        "line 2: == asks whether two texts are the same object; to compare what"
                                + " they say, write a.equals(b)");
    }

    @Test
    void areFoundBehindALongText() {
        var text = "\\\"\\n0123456789 ".repeat(2000);
        assertThat(warnings("var page = \"" + text + "\";\nname == page")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name == other",
                "name != other",
                "\"a\" == name",
                "name == \"\\\"\"",
                "any == name",
                "name.strip() == other",
                "name == name.strip()",
                "name ==\"\"\"\n a\"\"\"",
                "if (name == other) { }",
                "boolean same(String s, String t) { return s == t; }",
                "record Person(String first) { boolean is(Person p) { return first == p.first; } }",
                "for (String each : List.of(\"a\")) { if (each == name) { } }",
                "{ var local = \"x\"; boolean b = local == name; }"
            })
    void areFound(String code) {
        assertThat(warnings(code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name == null",
                "null != name",
                "count == 1",
                "name.length() == count",
                "count == name.length()",
                "name.equals(other)",
                "\"name == other\"",
                "name /* == other */",
                "'\"' == '='",
                "{ int name = 2; boolean b = name == 2; }",
                "boolean same(int name, int other) { return name == other; }",
                "String pick(int a) { return a == 1 ? name : other; }"
            })
    void areNotSeenWhereThereAreNone(String code) {
        assertThat(warnings(code)).isEmpty();
    }
}
