package workbook.engine;

/** A piece of a cell that runs as one: a snippet of Java or a magic. */
sealed interface CellPart {

    /** Where the piece starts in the cell. */
    int offset();

    /** A snippet. */
    record Code(String source, int offset) implements CellPart {}

    /** A line {@code %name arguments}, or a cell {@code %%name arguments} with a body. */
    record Magic(String name, String arguments, String body, boolean wholeCell, int offset)
            implements CellPart {}

    /** A line {@code List<String> added = %name arguments}, as IJava has it. */
    record Assigned(String target, Magic magic, int offset) implements CellPart {}
}
