package workbook.grader.internal.run;

import workbook.grader.internal.sandbox.WorkerLost.Reason;

/** Ends a test whose call got no answer. Not an exception that a test would expect. */
final class AnswerLost extends Error {

    private static final long serialVersionUID = 1;

    AnswerLost(Reason reason) {
        super("no answer: " + reason, null, false, false);
    }
}
