package workbook.grader;

import java.util.Locale;

/** What became of an exercise or a question. */
public enum Status {
    /** Full marks. */
    OK,
    /** Some of the marks. */
    PARTIAL,
    /** No marks: the answer is wrong. */
    FAILED,
    /** No answer was found, or the stub is still in place. */
    MISSING,
    /** A test ran out of time. */
    TIMEOUT,
    /** A test ran out of memory. */
    MEMORY,
    /** The answer does not compile or has another signature. */
    COMPILE,
    /** The answer tampered with the grader's channel. */
    PROTOCOL,
    /** The submission cannot be read. */
    UNREADABLE,
    /** A person has to mark it. */
    MANUAL;

    /** Return the word that stands in {@code grades.csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
