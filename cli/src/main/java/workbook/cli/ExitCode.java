package workbook.cli;

/** What a command returns to the shell. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** The content or a set of submissions has errors, which were reported. */
    static final int CONTENT_ERRORS = 1;

    /** The command was called wrongly. */
    static final int USAGE = 2;

    /** A bug of ours, or a machine that lacks something. */
    static final int BROKEN = 3;

    private ExitCode() {}
}
