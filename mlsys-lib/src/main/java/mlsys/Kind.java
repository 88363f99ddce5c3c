package mlsys;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a number can be trusted, best first. A result carries the worst kind of its inputs. */
public enum Kind {
    /** True by definition: 8 bits make a byte. */
    DEFINITION,
    /** Published by the maker of the thing. */
    DATASHEET,
    /** Reported in a paper or by a statistical office. */
    PAPER,
    /** Agreed for teaching, or common practice. */
    CONVENTION,
    /** Measured on a named machine. */
    MEASURED,
    /** Somebody's estimate, including every price. */
    ESTIMATE,
    /** Chosen for an example. */
    SCENARIO;

    /**
     * {@return the less trustworthy of the two}
     *
     * @param other the other one
     */
    @SuppressWarnings("EnumOrdinal") // compareTo looks at the classes too, for each input of a step
    public Kind worse(Kind other) {
        return ordinal() >= Need.given(other, "other").ordinal() ? this : other;
    }

    /** {@return the lower-case word used in data files and JSON} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Find the kind a word stands for.
     *
     * @param word such as {@code datasheet}
     * @return the kind
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String word) {
        Need.given(word, "word");
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "no kind is called \""
                        + word
                        + "\"; kinds are "
                        + Stream.of(values()).map(Kind::word).collect(Collectors.joining(", ")));
    }
}
