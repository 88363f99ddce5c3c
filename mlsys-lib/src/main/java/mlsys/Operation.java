package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a derivation step can be the result of. */
interface Operation {

    String id();

    String title();

    String symbol();

    /** How many inputs it takes. */
    int arity();

    double compute(double[] inputs);

    List<String> symbols(List<Derivation> inputs);

    String text(List<String> symbols);

    String latex(List<String> symbols);

    @Nullable Source source();
}
