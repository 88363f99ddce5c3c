package workbook.grader;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of one test.
 *
 * @param name the test's name in words; of a hidden test the author's hint
 * @param visible whether students have the test
 * @param passed whether it was seen to succeed
 * @param points what it is worth, in the points of the tests
 * @param cases the parts of a visible test, told in full; empty for a hidden test
 */
public record TestResult(
        String name, boolean visible, boolean passed, BigDecimal points, List<Case> cases) {

    /** Hold a copy of the cases. */
    public TestResult {
        cases = List.copyOf(cases);
    }

    /**
     * One part of a visible test.
     *
     * @param name its name in words
     * @param passed whether it was seen to succeed
     * @param text what was called, expected and returned; empty if it passed
     */
    public record Case(String name, boolean passed, String text) {}
}
