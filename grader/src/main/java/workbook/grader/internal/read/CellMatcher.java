package workbook.grader.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

/** Finds the answer to an exercise in a submitted notebook, whatever happened to its cells. */
public final class CellMatcher {

    private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*\\(");

    private final Notebook notebook;

    /**
     * Where the answer is.
     *
     * @param position the number of the cell, from 1; 0 if there is none
     * @param source its text
     * @param notes what was noticed
     */
    public record Match(int position, String source, List<String> notes) {

        /** Hold a copy. */
        public Match {
            notes = List.copyOf(notes);
        }

        /** Tell whether there is an answer cell. */
        public boolean found() {
            return position > 0;
        }
    }

    /** Look into this notebook. */
    public CellMatcher(Notebook notebook) {
        this.notebook = notebook;
    }

    /** Find by grade_id, then by cell id, then by the method that the stub declares. */
    public Match match(Exercise exercise) {
        var notes = new ArrayList<String>();
        noteCheckCell(exercise, notes);
        var byGradeId = positions(cell -> Assignment.gradeId(cell).equals(exercise.id()));
        if (!byGradeId.isEmpty()) {
            return choose(exercise, byGradeId, notes);
        }
        var byId = positions(cell -> cell.id().equals(exercise.cellId()));
        if (!byId.isEmpty()) {
            notes.add("the answer cell has lost its grade_id; it was found by its cell id");
            return choose(exercise, byId, notes);
        }
        var byMethod = positions(cell -> declares(cell, exercise));
        if (!byMethod.isEmpty()) {
            notes.add("the answer cell is gone; another cell declares the method");
            return choose(exercise, byMethod, notes);
        }
        return new Match(0, "", notes);
    }

    private Match choose(Exercise exercise, List<Integer> positions, List<String> notes) {
        var code = positions.stream().filter(at -> cell(at) instanceof Cell.Code).toList();
        if (code.isEmpty()) {
            notes.add(
                    "the answer cell "
                            + exercise.id()
                            + " is no code cell any more; turn it back into one");
            return new Match(0, "", notes);
        }
        var last = code.get(code.size() - 1);
        var different = code.stream().map(at -> cell(at).source()).distinct().count() > 1;
        if (different) {
            notes.add(
                    "there are "
                            + code.size()
                            + " different answer cells "
                            + exercise.id()
                            + " (cells "
                            + String.join(", ", code.stream().map(String::valueOf).toList())
                            + "); the last one was graded");
        }
        return new Match(last, cell(last).source(), notes);
    }

    private void noteCheckCell(Exercise exercise, List<String> notes) {
        if (exercise.checkSource().isEmpty()) {
            return;
        }
        var checks = positions(cell -> Assignment.gradeId(cell).equals(exercise.id() + "-check"));
        if (checks.isEmpty()) {
            notes.add("the check cell is missing; the answer was graded with the released tests");
        } else if (checks.stream()
                .anyMatch(at -> !same(cell(at).source(), exercise.checkSource()))) {
            notes.add("the check cell was changed; the answer was graded with the released tests");
        }
    }

    private static boolean declares(Cell cell, Exercise exercise) {
        var method = METHOD.matcher(exercise.source().replaceAll("(?m)^\\s*//.*$", ""));
        return cell instanceof Cell.Code
                && method.find()
                && Pattern.compile(
                                "\\w\\s+" + method.group(1) + "\\s*\\([^)]*\\)\\s*[\\w\\s.,]*\\{")
                        .matcher(cell.source())
                        .find();
    }

    /** Tell whether two sources differ in nothing but options and blanks at the ends of lines. */
    public static boolean same(String one, String other) {
        return lines(one).equals(lines(other));
    }

    private static List<String> lines(String source) {
        return source.strip()
                .lines()
                .filter(line -> !line.startsWith("//|"))
                .map(String::stripTrailing)
                .toList();
    }

    private List<Integer> positions(Predicate<Cell> wanted) {
        var positions = new ArrayList<Integer>();
        for (var i = 0; i < notebook.cells().size(); i++) {
            if (wanted.test(notebook.cells().get(i))) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    private Cell cell(int position) {
        return notebook.cells().get(position - 1);
    }
}
