/** The formulas of the library for a browser. Compiled to one script by the build. */
@NullMarked
package mlsys.browser;

import org.jspecify.annotations.NullMarked;
