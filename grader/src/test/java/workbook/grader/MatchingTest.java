package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.CellMatcher;
import workbook.grader.internal.read.Exercise;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

class MatchingTest {

    private static final String ID = "training-days";
    private static final String MINE = "double trainingDays(double f) { return 1; }";

    private final Exercise exercise =
            Assignment.of(Course.assignment()).exercises().stream()
                    .filter(candidate -> candidate.id().equals(ID))
                    .findFirst()
                    .orElseThrow();

    @Test
    void findsByGradeIdWhereverTheCellMoved() {
        var match = match(cells -> reversed(cells));
        assertThat(match.source()).isEqualTo(MINE);
        assertThat(match.notes()).isEmpty();
    }

    @Test
    void usesAnIdenticalDuplicate() {
        var match = match(cells -> with(cells, Course.answerCell(ID, MINE)));
        assertThat(match.found()).isTrue();
        assertThat(match.notes()).isEmpty();
    }

    @Test
    void takesTheLastOfDifferentDuplicatesAndSaysSo() {
        var match = match(cells -> with(cells, Course.answerCell(ID, "// later")));
        assertThat(match.source()).isEqualTo("// later");
        assertThat(match.notes())
                .containsExactly(
                        "there are 2 different answer cells training-days (cells 9, 13); the last"
                                + " one was graded");
    }

    @Test
    void findsByCellIdWhenMetadataIsLost() {
        var match = match(cells -> change(cells, cell -> cell.withMetadata(Map.of())));
        assertThat(match.source()).isEqualTo(MINE);
        assertThat(match.notes())
                .containsExactly(
                        "the answer cell has lost its grade_id; it was found by its cell id");
    }

    @Test
    void findsByTheMethodWhenTheCellIsGone() {
        var match = match(cells -> change(cells, cell -> new Cell.Code("new", MINE, Map.of())));
        assertThat(match.found()).isTrue();
        assertThat(match.notes())
                .containsExactly("the answer cell is gone; another cell declares the method");
    }

    @Test
    void asksToTurnAMarkdownCellBack() {
        var match =
                match(
                        cells ->
                                change(
                                        cells,
                                        cell ->
                                                new Cell.Markdown(
                                                        cell.id(), MINE, cell.metadata())));
        assertThat(match.found()).isFalse();
        assertThat(match.notes())
                .containsExactly(
                        "the answer cell training-days is no code cell any more; turn it back into"
                                + " one");
    }

    @Test
    void notesAChangedCheckCell() {
        var match =
                match(
                        cells ->
                                cells.stream()
                                        .map(
                                                cell ->
                                                        cell.id().equals("check-" + ID)
                                                                ? cell.withSource("// easy")
                                                                : cell)
                                        .toList());
        assertThat(match.notes())
                .containsExactly(
                        "the check cell was changed; the answer was graded with the released"
                                + " tests");
    }

    private CellMatcher.Match match(UnaryOperator<List<Cell>> change) {
        var cells = change.apply(Course.answered(Map.of(ID, MINE)).cells());
        return new CellMatcher(Notebook.of(Map.of(), cells)).match(exercise);
    }

    private static List<Cell> change(List<Cell> cells, UnaryOperator<Cell> change) {
        return cells.stream()
                .map(cell -> cell.id().equals("cell-" + ID) ? change.apply(cell) : cell)
                .toList();
    }

    private static List<Cell> with(List<Cell> cells, Cell last) {
        var more = new ArrayList<>(cells);
        more.add(last);
        return more;
    }

    private static List<Cell> reversed(List<Cell> cells) {
        var reversed = new ArrayList<>(cells);
        Collections.reverse(reversed);
        return reversed;
    }
}
