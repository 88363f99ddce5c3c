package workbook.grader.worker;

import java.util.Set;

/**
 * A snippet of a notebook: what JShell would evaluate as one.
 *
 * @param cell the number of the cell in the notebook, from 1
 * @param line the line in the cell where the source starts, from 1
 * @param source the text
 * @param kind what it is
 * @param names what it declares
 * @param key what makes a later piece replace it: name, and types of a method's parameters
 */
record Piece(int cell, int line, String source, Kind kind, Set<String> names, String key) {

    enum Kind {
        IMPORT,
        METHOD,
        TYPE,
        FIELD,
        INFERRED_FIELD,
        STATEMENT,
        BROKEN
    }

    Piece {
        names = Set.copyOf(names);
    }

    boolean declares() {
        return !names.isEmpty();
    }
}
