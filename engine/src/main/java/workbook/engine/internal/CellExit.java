package workbook.engine.internal;

/** Ends a cell that asked for the end of the JVM. */
public final class CellExit extends Error {

    private static final long serialVersionUID = 1;

    CellExit(String method, int status) {
        super(method + "(" + status + ") was called: it ends the cell, and nothing else");
    }
}
