package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a derivation step can be the result of. */
interface Operation {

    String id();

    String title();

    String symbol();

    /** Whether it takes so many inputs. */
    boolean takes(int inputs);

    /** How many inputs it takes, in words. */
    String arity();

    double compute(double[] inputs);

    List<String> symbols(List<Derivation> inputs);

    String text(List<String> symbols);

    String latex(List<String> symbols);

    @Nullable Source source();
}
