@org.jspecify.annotations.NullMarked
package workbook.dialect;
