@org.jspecify.annotations.NullMarked
package workbook.site.internal.page;
