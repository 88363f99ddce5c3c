package workbook.engine.internal;

/** Ends a cell that would take the JVM, or the machine, with it. */
public final class CellExit extends Error {

    private static final long serialVersionUID = 1;

    private final String name;

    private CellExit(String name, String message) {
        super(message);
        this.name = name;
    }

    /** A cell asked for the end of the JVM. */
    static CellExit asked(String method, int status) {
        return new CellExit(
                "SystemExit",
                method + "(" + status + ") was called: it ends the cell, and nothing else");
    }

    /** A cell has started more threads than it may. */
    static CellExit threads(int most, StackTraceElement[] where) {
        var exit =
                new CellExit(
                        "TooManyThreads",
                        "the cell has more than "
                                + most
                                + " threads running: it and they were stopped");
        exit.setStackTrace(where);
        return exit;
    }

    /** The name of the error. */
    public String name() {
        return name;
    }
}
