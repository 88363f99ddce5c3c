package workbook.cli;

import workbook.book.BookException;
import workbook.gradebook.GradebookException;
import workbook.grader.GradingException;
import workbook.kernel.KernelException;
import workbook.nbformat.NotebookException;

/** What the shell and the person see when a command ends in an exception. */
final class Failures {

    private Failures() {}

    /** Print one line for a known failure, everything for a bug, and return the exit code. */
    static int report(Console console, Exception failure) {
        var code = exitCode(failure);
        if (code == ExitCode.BROKEN && !isKnown(failure)) {
            console.message("workbook: this is a bug or a broken machine: " + failure);
            failure.printStackTrace(console.err());
        } else {
            console.message("workbook: " + failure.getMessage());
        }
        return code;
    }

    /** What a machine lacks is said in one line. */
    private static boolean isKnown(Exception failure) {
        return failure instanceof KernelException
                || failure instanceof GradingException
                || failure instanceof GradebookException;
    }

    static int exitCode(Throwable failure) {
        if (failure instanceof UsageException
                || (failure instanceof GradebookException wish && wish.isWrongUsage())) {
            return ExitCode.USAGE;
        }
        if (failure instanceof KernelException) {
            return ExitCode.BROKEN;
        }
        return failure instanceof NotebookException || failure instanceof BookException
                ? ExitCode.CONTENT_ERRORS
                : ExitCode.BROKEN;
    }
}
