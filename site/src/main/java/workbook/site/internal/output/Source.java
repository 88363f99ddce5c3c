package workbook.site.internal.output;

import java.util.function.UnaryOperator;

/**
 * Where outputs come from.
 *
 * @param own whether HTML and SVG come from our own build
 * @param scripts whether HTML of others goes into the page as it is
 * @param harmless makes HTML of others fit for the page
 */
public record Source(boolean own, boolean scripts, UnaryOperator<String> harmless) {}
