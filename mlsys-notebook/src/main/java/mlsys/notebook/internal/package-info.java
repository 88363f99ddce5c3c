/** Layout, SVG and HTML behind the shown things. Not for use from outside. */
@NullMarked
package mlsys.notebook.internal;

import org.jspecify.annotations.NullMarked;
