/**
 * What runs in the child processes: one worker that compiles and one that runs a student's code.
 *
 * <p>These classes use the JDK only and hold nothing worth stealing. The grader copies them, and
 * nothing else of its own, onto the class path of a child.
 */
@NullMarked
package workbook.grader.worker;

import org.jspecify.annotations.NullMarked;
