package workbook.grader.internal.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import workbook.grader.Status;

/**
 * The share of a question's points that an answer earns.
 *
 * @param share from 0 to 1
 * @param status what became of it
 * @param message in words; never the key
 */
public record Mark(BigDecimal share, Status status, String message) {

    static Mark right() {
        return new Mark(BigDecimal.ONE, Status.OK, "right");
    }

    static Mark wrong(String message) {
        return new Mark(BigDecimal.ZERO, Status.FAILED, message);
    }

    static Mark manual() {
        return new Mark(BigDecimal.ZERO, Status.MANUAL, "a person has to mark this answer");
    }

    /** Give {@code part} of {@code whole}; nothing below zero. */
    static Mark part(int part, int whole, String message) {
        if (part >= whole) {
            return right();
        }
        if (part <= 0) {
            return wrong(message);
        }
        var share =
                BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        return new Mark(share, Status.PARTIAL, message);
    }
}
