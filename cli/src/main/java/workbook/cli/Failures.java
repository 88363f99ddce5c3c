package workbook.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.book.BookException;
import workbook.gradebook.GradebookException;
import workbook.grader.GradingException;
import workbook.kernel.KernelException;
import workbook.nbformat.NotebookException;
import workbook.site.PrintException;

/** What the shell and the person see when a command ends in an exception. */
final class Failures {

    private Failures() {}

    /** What the file system refused, if that is why a command ended. */
    private static Optional<String> refused(Exception failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .findFirst()
                .map(e -> e.getFile() + ": " + reason(e));
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileAlreadyExistsException
                ? "exists already and is not a folder"
                : Objects.requireNonNullElse(e.getReason(), "cannot be read or written");
    }

    /** Print one line for a known failure, everything for a bug, and return the exit code. */
    static int report(Console console, Exception failure) {
        var code = exitCode(failure);
        var refused = refused(failure);
        if (code == ExitCode.BROKEN && !isKnown(failure) && refused.isPresent()) {
            console.message("workbook: " + refused.get());
        } else if (code == ExitCode.BROKEN && !isKnown(failure)) {
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
                || failure instanceof PrintException
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
