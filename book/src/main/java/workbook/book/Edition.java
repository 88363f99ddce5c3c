package workbook.book;

/** Whom a notebook is released for. */
public enum Edition {
    /** Stubs in place of solutions, no graded keys. */
    STUDENT,
    /** Solutions between their marks, keys of all questions. */
    INSTRUCTOR
}
