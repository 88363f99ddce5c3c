package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The comments of formulas say what their definitions do: {@code -Dgolden.update=true} writes them
 * anew, below the sentences of their authors.
 */
class JavadocTest {

    private static final Pattern NUMBER =
            Pattern.compile("(double|int|Quantity|List<Quantity>)(\\[]|\\.\\.\\.)*");

    /** A range, or any amount that fits another. */
    private static final Pattern RANGE =
            Pattern.compile(
                    "at least|at most|greater|less|between|from .* to|finite|not 0|whole|counted from"
                            + "|0 or 1|0, 1|any unit|any amount|an amount|a result|\\{@code unit}|rows of");

    private static final Pattern UNIT = Pattern.compile("\\bin (\\S+?)[,.;]?(?= |$)");

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

    @Test
    void everyNumberThatIsTakenHasAUnitOrARange() {
        List<String> silent = new ArrayList<>();
        for (SourceFile source : sources) {
            for (MethodTree method : source.methods()) {
                String comment = source.comment(method);
                if (isOurs(method) && !comment.isEmpty()) {
                    silent(method, DocComment.parse(comment))
                            .forEach(each -> silent.add(source.place(method) + ": " + each));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean isOurs(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && !method.getModifiers().getAnnotations().toString().contains("@Override");
    }

    private static List<String> silent(MethodTree method, DocComment comment) {
        return method.getParameters().stream()
                .filter(each -> NUMBER.matcher(each.getType().toString()).matches())
                .map(each -> "@param " + each.getName())
                .filter(tag -> !isLimited(comment.tags().getOrDefault(tag, "")))
                .toList();
    }

    private static boolean isLimited(String words) {
        return RANGE.matcher(words).find()
                || UNIT.matcher(words).results().anyMatch(each -> isUnit(each.group(1)));
    }

    private static boolean isUnit(String word) {
        try {
            return !Unit.parse(word).isPlain();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
