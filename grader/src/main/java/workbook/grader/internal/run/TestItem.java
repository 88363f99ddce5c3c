package workbook.grader.internal.run;

import java.math.BigDecimal;

/**
 * A test that earns points.
 *
 * @param id JUnit's unique id
 * @param method name of the test method
 * @param hint its display name
 * @param points what it is worth
 * @param visible whether students have it
 */
record TestItem(String id, String method, String hint, BigDecimal points, boolean visible) {}
