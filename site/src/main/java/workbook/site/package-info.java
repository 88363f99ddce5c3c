/**
 * Turns executed notebooks into a static book site.
 *
 * <p>{@link workbook.site.Site#render} takes a {@link workbook.site.SiteSpec} and the notebooks of
 * its chapters; {@link workbook.site.Site#renderNotebooks} takes any notebooks. Both write only
 * files that changed and report what is wrong instead of failing. {@link workbook.site.LinkCheck}
 * reads a finished site.
 */
@NullMarked
package workbook.site;

import org.jspecify.annotations.NullMarked;
