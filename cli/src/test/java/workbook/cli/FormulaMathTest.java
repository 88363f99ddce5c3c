package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mlsys.Formula;
import mlsys.Formulas;
import mlsys.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.site.internal.math.TexMath;

/** What the library says in TeX, on a page of the site. */
class FormulaMathTest {

    private static final Pattern MATH = Pattern.compile("(?<!\\\\)\\$\\$?(.+?)(?<!\\\\)\\$\\$?");

    static List<Formula> formulas() {
        return Formulas.all();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isUnderstood(Formula formula) {
        var inputs =
                formula.arguments().stream()
                        .map(each -> Quantity.of(each.example(), each.unit()))
                        .toArray(Quantity[]::new);
        var result = formula.apply(inputs);
        var twice = result.negated().max(result).plus(result).symbol("twice");
        for (var explanation : List.of(result.explain(), twice.explain())) {
            var all = new ArrayList<>(List.of(formula.latex(), explanation.latex()));
            MATH.matcher(explanation.markdown()).results().forEach(each -> all.add(each.group(1)));
            assertThat(all)
                    .contains(formula.latex())
                    .allSatisfy(tex -> assertThat(TexMath.display(tex).problem()).isNull())
                    .allSatisfy(tex -> assertThat(tex).doesNotContain("NaN"));
            assertThat(explanation.latex()).contains("=").containsPattern("[0-9]");
        }
    }
}
