package workbook.engine.remote;

import java.time.Duration;

/** How a request to a worker ended. */
public sealed interface Outcome<T> {

    /** Apply the case that fits. */
    <R> R match(Cases<T, R> cases);

    /** One function for each case. */
    interface Cases<T, R> {
        /** The worker answered. */
        R finished(Finished<T> outcome);

        /** Time ran out. */
        R timedOut(TimedOut<T> outcome);

        /** The worker's JVM ended. */
        R died(Died<T> outcome);
    }

    /** The worker answered; the answer itself may be an error of the cell. */
    record Finished<T>(T answer) implements Outcome<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.finished(this);
        }
    }

    /**
     * Time ran out, and the cell was stopped.
     *
     * @param limit the time it had
     * @param killed whether it could not be stopped, so that its JVM was killed and the session
     *     with all its variables is gone
     */
    record TimedOut<T>(Duration limit, boolean killed) implements Outcome<T> {
        /** What happened, in one line. */
        public String message() {
            var seconds = limit.toMillis() / 1000.0;
            return "the cell took longer than "
                    + (seconds == Math.rint(seconds)
                            ? String.valueOf((long) seconds)
                            : String.valueOf(seconds))
                    + " s and was stopped"
                    + (killed ? "; it did not react, so its JVM was killed" : "");
        }

        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.timedOut(this);
        }
    }

    /**
     * The worker's JVM ended, and the session with all its variables is gone.
     *
     * @param status the exit status of the process
     * @param message what happened, in one line
     */
    record Died<T>(int status, String message) implements Outcome<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.died(this);
        }
    }
}
