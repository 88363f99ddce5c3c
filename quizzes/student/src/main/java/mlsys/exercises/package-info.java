/**
 * The coding exercises as a student receives them.
 *
 * <p>An exercise is one interface with one method. Beside it lies a class with the same name and
 * the ending {@code Tests}: its method {@code tests()} returns the visible tests in order, each
 * with a name in words. A test throws an {@link AssertionError} that says what was expected.
 */
@NullMarked
package mlsys.exercises;

import org.jspecify.annotations.NullMarked;
