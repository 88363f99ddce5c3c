package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a derivation step can be the result of. */
interface Operation {

    String id();

    /** What the result of these inputs is, in words. */
    String title(List<Derivation> inputs);

    String symbol();

    /** Whether it takes so many inputs. */
    boolean takes(int inputs);

    /** How many inputs it takes, in words. */
    String arity();

    double compute(double[] inputs);

    /** How each input is called. */
    List<String> symbols(List<Derivation> inputs);

    /** The amounts that stand in the text, in order. */
    List<Derivation> operands(List<Derivation> inputs);

    String text(List<Derivation> inputs);

    String latex(List<Derivation> inputs);

    /** The right side as TeX with amounts for symbols; empty if it cannot be written so. */
    String latexOfAmounts(List<Derivation> inputs);

    @Nullable Source source();
}
