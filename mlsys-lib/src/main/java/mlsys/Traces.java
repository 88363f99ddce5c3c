package mlsys;

import java.util.ArrayList;
import java.util.List;

/** Makes sheets of the rows of a simulation. */
final class Traces {

    private Traces() {}

    /** Rows of numbers under headings. */
    static Sheet of(List<String> headings, double[][] rows) {
        List<List<Object>> cells = new ArrayList<>();
        for (double[] row : rows) {
            List<Object> line = new ArrayList<>();
            for (double cell : row) {
                line.add(cell);
            }
            cells.add(line);
        }
        return new Sheet(headings, cells);
    }

    /** Turn columns of one length into rows. */
    static double[][] rows(double[]... columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }
}
