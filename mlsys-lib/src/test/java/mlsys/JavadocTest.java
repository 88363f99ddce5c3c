package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The comments of formulas say what their definitions do: {@code -Dgolden.update=true} writes them
 * anew, below the sentences of their authors.
 */
class JavadocTest {

    private static List<SourceFile> sources = List.of();
    private static List<FormulaMethods.Match> matches = List.of();

    @BeforeAll
    static void read() throws IOException {
        sources = SourceFile.in(Path.of("src", "main", "java", "mlsys"));
        matches = new FormulaMethods(sources).all();
    }

    @Test
    void commentsOfFormulasSayWhatTheDefinitionsSay() throws IOException {
        List<String> stale = new ArrayList<>();
        for (FormulaMethods.Match match : matches) {
            String wanted =
                    new FormulaComment(match)
                            .wanted()
                            .format(match.source().indent(match.method()));
            if (!wanted.equals(match.source().comment(match.method()))) {
                stale.add(
                        match.source().place(match.method())
                                + ": the comment is not what the definition of "
                                + match.rule().id()
                                + " says; write it anew: mvn test -pl mlsys-lib -Dtest=JavadocTest -Dgolden.update=true");
                match.source().comment(match.method(), wanted);
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            for (SourceFile source : sources) {
                source.save();
            }
            return;
        }
        assertThat(stale).isEmpty();
    }

    @Test
    void everyFormulaIsFound() {
        assertThat(matches)
                .extracting(each -> each.rule().id())
                .containsAll(Formulas.all().stream().map(Formula::id).toList());
    }
}
