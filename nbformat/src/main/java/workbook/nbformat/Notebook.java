package workbook.nbformat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A notebook of nbformat 4. Deeply immutable.
 *
 * @param nbformat the major version, always 4 here
 * @param nbformatMinor the minor version
 * @param metadata the notebook's metadata as a JSON tree
 * @param cells the cells in order
 */
public record Notebook(
        int nbformat, int nbformatMinor, Map<String, Object> metadata, List<Cell> cells) {

    /** Hold a copy of {@code metadata} and {@code cells}. */
    public Notebook {
        metadata = Json.freeze(metadata);
        cells = List.copyOf(cells);
    }

    /** Make a notebook of the version that this project writes, 4.5. */
    public static Notebook of(Map<String, Object> metadata, List<Cell> cells) {
        return new Notebook(4, 5, metadata, cells);
    }

    /** Return this notebook with other cells. */
    public Notebook withCells(List<Cell> others) {
        return new Notebook(nbformat, nbformatMinor, metadata, others);
    }

    /** Return this notebook with other metadata. */
    public Notebook withMetadata(Map<String, Object> other) {
        return new Notebook(nbformat, nbformatMinor, other, cells);
    }

    /** Return this notebook with every cell replaced by what {@code change} makes of it. */
    public Notebook mapCells(UnaryOperator<Cell> change) {
        return withCells(cells.stream().map(change).toList());
    }

    /**
     * Return the JSON object that this project keeps under {@code metadata.workbook}; empty where a
     * notebook has none.
     */
    public Map<String, Object> workbook() {
        return Json.object(metadata.get("workbook"));
    }
}
