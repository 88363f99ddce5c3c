/** Benchmarks of the library, each beside the same computation in plain doubles. */
@NullMarked
package mlsys.bench;

import org.jspecify.annotations.NullMarked;
