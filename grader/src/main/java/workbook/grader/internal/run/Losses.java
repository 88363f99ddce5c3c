package workbook.grader.internal.run;

import workbook.grader.internal.sandbox.WorkerLost.Reason;

/** Says in words why a call got no answer. */
public final class Losses {

    private Losses() {}

    /** Explain a reason to the student. */
    public static String explain(Reason reason) {
        return switch (reason) {
            case TIMEOUT -> "your code took longer than the time limit and was stopped";
            case MEMORY -> "your code ran out of memory and was stopped";
            case ENDED -> "your code ended the program (System.exit or a crash)";
            case PROTOCOL -> "your code wrote to the grader's own channel, which is not allowed";
        };
    }
}
