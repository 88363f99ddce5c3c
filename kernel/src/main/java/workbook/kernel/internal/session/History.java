package workbook.kernel.internal.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.protocol.Tree;

/** The cells of this session, as {@code history_request} asks for them. */
final class History {

    private static final int SESSION = 1;

    private record Entry(int line, String input, @Nullable String output) {

        List<Object> toJson(boolean withOutput) {
            Object shown = withOutput ? Arrays.asList(input, output) : input;
            return List.of(SESSION, line, shown);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(int line, String input, @Nullable String output) {
        entries.add(new Entry(line, input, output));
    }

    /** Answer a request with the content of its reply. */
    Map<String, Object> answer(Map<String, Object> request) {
        boolean withOutput = Tree.flag(request, "output", false);
        var found =
                switch (Tree.text(request, "hist_access_type", "tail")) {
                    case "range" -> range(request);
                    case "search" -> search(request);
                    default -> last(entries, Tree.number(request, "n", entries.size()));
                };
        var json = found.stream().map(entry -> entry.toJson(withOutput)).toList();
        return Tree.object("status", "ok", "history", json);
    }

    private List<Entry> range(Map<String, Object> request) {
        int session = Tree.number(request, "session", 0);
        int start = Tree.number(request, "start", 0);
        int stop = Tree.number(request, "stop", Integer.MAX_VALUE);
        if (session != 0 && session != SESSION) {
            return List.of();
        }
        return entries.stream().filter(e -> e.line() >= start && e.line() < stop).toList();
    }

    private List<Entry> search(Map<String, Object> request) {
        var pattern = glob(Tree.text(request, "pattern", "*"));
        var found =
                entries.stream().filter(entry -> pattern.matcher(entry.input()).matches()).toList();
        if (Tree.flag(request, "unique", false)) {
            found = newestOfEach(found);
        }
        return last(found, Tree.number(request, "n", found.size()));
    }

    private static List<Entry> newestOfEach(List<Entry> found) {
        var seen = new HashSet<String>();
        var kept = new ArrayList<Entry>();
        for (int i = found.size() - 1; i >= 0; i--) {
            if (seen.add(found.get(i).input())) {
                kept.add(0, found.get(i));
            }
        }
        return kept;
    }

    private static List<Entry> last(List<Entry> list, int n) {
        return list.subList(Math.max(0, list.size() - Math.max(0, n)), list.size());
    }

    private static Pattern glob(String pattern) {
        var regex = new StringBuilder();
        pattern.codePoints()
                .forEach(
                        c -> {
                            if (c == '*') {
                                regex.append(".*");
                            } else if (c == '?') {
                                regex.append('.');
                            } else {
                                regex.append(Pattern.quote(Character.toString(c)));
                            }
                        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
