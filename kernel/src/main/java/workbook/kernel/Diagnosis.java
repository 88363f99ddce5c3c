package workbook.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** What the doctor found. */
public record Diagnosis(List<Check> checks) {

    public Diagnosis {
        checks = List.copyOf(checks);
    }

    /** How one thing is. */
    public enum Status {
        /** As it should be. */
        OK,
        /** Works, but could be better. */
        NOTE,
        /** Does not work. */
        PROBLEM
    }

    /**
     * One thing looked at.
     *
     * @param status how it is
     * @param thing what was looked at
     * @param found what was found
     * @param next what to do; empty when nothing is
     */
    public record Check(Status status, String thing, String found, String next) {

        @Override
        public String toString() {
            String mark =
                    switch (status) {
                        case OK -> "ok      ";
                        case NOTE -> "note    ";
                        case PROBLEM -> "PROBLEM ";
                    };
            return mark + thing + ": " + found + (next.isEmpty() ? "" : "\n        try: " + next);
        }
    }

    /** Return whether the kernel can be used. */
    public boolean isHealthy() {
        return checks.stream().noneMatch(check -> check.status() == Status.PROBLEM);
    }

    /** Return the checks as text, with what to do for each problem. */
    @Override
    public String toString() {
        return checks.stream().map(Check::toString).collect(Collectors.joining("\n"));
    }
}
