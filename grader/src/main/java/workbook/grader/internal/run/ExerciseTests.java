package workbook.grader.internal.run;

import java.math.BigDecimal;
import java.util.List;

/**
 * The tests of one exercise, found before anything runs.
 *
 * @param id the exercise
 * @param exercise its interface
 * @param classes names of the test classes
 * @param items the tests that earn points
 * @param driver code that calls the answer for the tests; empty if the tests call it themselves
 */
public record ExerciseTests(
        String id, Class<?> exercise, List<String> classes, List<TestItem> items, String driver) {

    /** Hold copies. */
    public ExerciseTests {
        classes = List.copyOf(classes);
        items = List.copyOf(items);
    }

    /** Return the sum of the points of all tests. */
    public BigDecimal points() {
        return items.stream().map(TestItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Return the names of the test methods. */
    public List<String> methods() {
        return items.stream().map(TestItem::method).toList();
    }
}
