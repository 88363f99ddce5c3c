package workbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;

/**
 * The guards of executed chapters: which can never fail, and which cannot be examined. Reads the
 * ledgers in the notebooks ({@code docs/formats/ledger.schema.json}).
 */
public final class GuardCheck {

    private static final String LEDGER = "application/vnd.workbook.ledger+json";
    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final int MOST_INPUTS = 8;

    private final List<BookProblem> problems = new ArrayList<>();
    private final List<BookProblem> notes = new ArrayList<>();

    /** Check what the chapters' ledgers say. */
    public GuardCheck(List<Executed> chapters) {
        chapters.forEach(this::check);
    }

    /** Return the guards that can never fail. */
    public List<BookProblem> problems() {
        return List.copyOf(problems);
    }

    /** Return the guards that nobody can examine; nothing is wrong with them. */
    public List<BookProblem> notes() {
        return List.copyOf(notes);
    }

    private void check(Executed executed) {
        var chapter = executed.chapter();
        for (var guard : guards(executed)) {
            var words = String.valueOf(guard.get("words"));
            var lines = lines(chapter, words);
            int line = lines.isEmpty() ? 0 : lines.get(0);
            var quoted = "\"" + words + "\"";
            for (int other : lines.subList(Math.min(1, lines.size()), lines.size())) {
                problems.add(
                        new BookProblem(
                                chapter.file(),
                                other,
                                "a guard with the words of line " + line + ": " + quoted,
                                "give each its own words; of guards with the same, only one is kept"));
            }
            if (!guard.containsKey("compared")) {
                notes.add(
                        new BookProblem(
                                chapter.file(),
                                line,
                                "a guard that cannot be examined, as it compares no quantities: "
                                        + quoted,
                                "compare quantities: days.gt(20, DAY)"));
            } else if (Boolean.FALSE.equals(guard.get("canFail"))) {
                problems.add(
                        new BookProblem(
                                chapter.file(),
                                line,
                                "a guard that can never fail: "
                                        + quoted
                                        + " ("
                                        + guard.get("compared")
                                        + tried(Json.array(guard.get("inputs")))
                                        + ")",
                                "guard what the text says, as close to the number as it says it"));
            }
        }
    }

    private static String tried(List<Object> inputs) {
        if (inputs.isEmpty()) {
            return "; nothing in it can change";
        }
        var more =
                inputs.size() > MOST_INPUTS
                        ? " and " + (inputs.size() - MOST_INPUTS) + " more"
                        : "";
        return inputs.stream()
                .limit(MOST_INPUTS)
                .map(Object::toString)
                .collect(Collectors.joining(", ", "; tried alone and together: ", more));
    }

    private static List<Map<String, Object>> guards(Executed executed) {
        var guards = new ArrayList<Map<String, Object>>();
        for (var cell : executed.notebook().cells()) {
            if (cell instanceof Cell.Code code) {
                for (var output : code.outputs()) {
                    Json.array(ledger(output).get("guards"))
                            .forEach(guard -> guards.add(Json.object(guard)));
                }
            }
        }
        return guards;
    }

    private static Map<String, Object> ledger(Output output) {
        var bundle =
                output.match(
                        stream -> new MimeBundle(Map.of()),
                        Output.Display::data,
                        Output.Result::data,
                        failure -> new MimeBundle(Map.of()));
        return bundle.json(LEDGER).orElse(Map.of());
    }

    /**
     * The lines of the calls with these words. Words made of pieces are known by their pieces, and
     * then to be of the first call that fits best.
     */
    private static List<Integer> lines(Chapter chapter, String words) {
        int best = -1;
        var found = new ArrayList<Integer>();
        var cells = chapter.notebook().cells();
        for (int i = 0; i < cells.size(); i++) {
            var rows = cells.get(i).source().split("\n", -1);
            for (int row = 0; row < rows.length && cells.get(i) instanceof Cell.Code; row++) {
                int fit = rows[row].contains(".guard(") ? fit(rows, row, words) : -1;
                if (fit > best) {
                    best = fit;
                    found.clear();
                }
                if (fit == best && (found.isEmpty() || fit == words.length()) && fit >= 0) {
                    found.add(chapter.lineOf(i, row + 1));
                }
            }
        }
        return found;
    }

    /** How many characters of the words stand in the call, in order; -1 if it has others. */
    private static int fit(String[] lines, int row, String words) {
        var call = new StringBuilder(lines[row].substring(lines[row].indexOf(".guard(")));
        for (int next = row + 1; next < lines.length && !isWhole(call); next++) {
            call.append('\n').append(lines[next]);
        }
        int at = 0;
        int fit = 0;
        var strings = STRING.matcher(call);
        while (strings.find()) {
            var piece = strings.group(1).translateEscapes();
            int where = words.indexOf(piece, at);
            if (where < 0) {
                return -1;
            }
            at = where + piece.length();
            fit += piece.length();
        }
        return fit;
    }

    private static boolean isWhole(CharSequence call) {
        var code = STRING.matcher(call).replaceAll("");
        return code.contains(";")
                && code.chars().filter(c -> c == '(').count()
                        <= code.chars().filter(c -> c == ')').count();
    }
}
