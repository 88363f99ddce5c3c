/**
 * What a library may use to show its values in a notebook: a {@link
 * workbook.engine.display.Renderer} turns a value into a MIME bundle, {@link
 * workbook.engine.display.Display} shows one now, and a {@link workbook.engine.display.Catalog}
 * lists what a library can explain by name. Renderers and catalogs are found with {@link
 * java.util.ServiceLoader} on the notebook's class path.
 */
@NullMarked
package workbook.engine.display;

import org.jspecify.annotations.NullMarked;
