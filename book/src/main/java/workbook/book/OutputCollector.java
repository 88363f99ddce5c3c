package workbook.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workbook.engine.EngineListener;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;

/** Keeps what a cell shows, in order: streams joined, updated displays replaced. */
final class OutputCollector implements EngineListener {

    private static final int LARGEST_STREAM = 1_000_000;

    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, Integer> displays = new HashMap<>();

    @Override
    public synchronized void output(Stream stream, String text) {
        var name = stream.name().toLowerCase(Locale.ROOT);
        int last = outputs.size() - 1;
        if (last >= 0
                && outputs.get(last) instanceof Output.Stream before
                && before.name().equals(name)) {
            if (before.text().length() < LARGEST_STREAM) {
                outputs.set(last, new Output.Stream(name, before.text() + text));
            }
        } else {
            outputs.add(new Output.Stream(name, text));
        }
    }

    @Override
    public synchronized void display(String id, Map<String, Object> bundle, boolean update) {
        var output = new Output.Display(new MimeBundle(bundle), Map.of());
        var known = displays.get(id);
        if (update && known != null) {
            outputs.set(known, output);
        } else {
            displays.put(id, outputs.size());
            outputs.add(output);
        }
    }

    /** Return what was shown since the last call, and forget it. */
    synchronized List<Output> take() {
        var taken = List.copyOf(outputs);
        outputs.clear();
        displays.clear();
        return taken;
    }
}
