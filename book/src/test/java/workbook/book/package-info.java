@org.jspecify.annotations.NullMarked
package workbook.book;
