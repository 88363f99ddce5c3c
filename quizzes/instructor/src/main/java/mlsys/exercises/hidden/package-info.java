/**
 * The tests that decide, as ordinary JUnit tests.
 *
 * <p>A class names its exercise by a tag such as {@code exercise=training-days}; a method takes the
 * answer as a parameter, names its points by a tag such as {@code points=1} and says in its display
 * name what a student reads when it fails. A method earns its points when all of it succeeds. A
 * parameter of type {@link java.util.Random} comes with a seed of the course.
 */
@NullMarked
package mlsys.exercises.hidden;

import org.jspecify.annotations.NullMarked;
