package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavacMagicTest {

    private final Recorder recorder = new Recorder();
    private final Engine engine = Engine.open(EngineOptions.defaults().withListener(recorder));

    @AfterEach
    void close() {
        engine.close();
    }

    private String run(String code) {
        var result = engine.run(code);
        return result.failure()
                .map(CellError::text)
                .or(() -> result.shown().map(CellValue::text))
                .orElse("");
    }

    @Test
    void compilesWholeFilesWithTheirPackages() {
        var files =
                """
                // two files
                %%javac
                package lab.one;
                import java.util.List;
                public class Two { public List<Integer> both() { return List.of(1, lab.two.Other.VALUE); } }
                package lab.two;
                public class Other { public static final Integer VALUE = 2; }
                """;
        assertThat(run(files)).isEmpty();
        assertThat(run("import lab.one.Two;\nnew Two().both()")).isEqualTo("[1, 2]");
        assertThat(run("import lab.two.*;\nOther.VALUE + 1")).isEqualTo("3");
    }

    @Test
    void findsWhatEarlierCellsCompiled() {
        run("%%javac\npackage a;\npublic class A { public int a() { return 4; } }");
        assertThat(run("%%javac\npackage b;\npublic class B extends a.A {}")).isEmpty();
        assertThat(run("new b.B().a()")).isEqualTo("4");
    }

    @Test
    void pointsAtTheLineOfTheCell() {
        assertThat(run("%%javac\npackage lab;\n\npublic class Wrong { int x = \"text\"; }"))
                .isEqualTo(
                        """
                        line 4, column 30: incompatible types: String cannot be converted to int
                            public class Wrong { int x = "text"; }
                                                         ^^^^^^""");
    }

    @Test
    void saysThatCellsCannotImportWithoutAPackage() {
        assertThat(run("%%javac\nclass A {}"))
                .isEqualTo(
                        """
                        line 1: %%javac: there is no package
                            %%javac
                          try: a first line such as package lab; without one, cells cannot import the classes""");
    }

    @Test
    void sayWhatHappensToAClassInUse() {
        run("%%javac\npackage c;\npublic class C { public int c() { return 1; } }");
        assertThat(run("new c.C().c()")).isEqualTo("1");
        var again = run("%%javac\npackage c;\npublic class C { public int c() { return 2; } }");
        if (engine.canRedefine()) {
            assertThat(again).isEmpty();
            assertThat(run("new c.C().c()")).isEqualTo("2");
        } else {
            assertThat(again)
                    .startsWith("line 1: %%javac: a class in use cannot be exchanged: ")
                    .endsWith("\n  try: restart the kernel, or give the class another name");
        }
    }
}
