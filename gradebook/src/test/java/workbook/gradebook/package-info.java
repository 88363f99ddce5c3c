@org.jspecify.annotations.NullMarked
package workbook.gradebook;
