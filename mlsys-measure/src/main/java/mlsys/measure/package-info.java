/** The way to JSR-385 and back: {@link mlsys.measure.JavaxMeasure}. */
@NullMarked
package mlsys.measure;

import org.jspecify.annotations.NullMarked;
