package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what a cell showed and wrote. */
public final class Recorder implements EngineListener {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final List<Map<String, Object>> shown = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private int outputs;

    @Override
    public synchronized void output(Stream stream, String text) {
        (stream == Stream.STDOUT ? out : err).append(text);
        order.add(stream + " " + text.strip());
        outputs++;
    }

    @Override
    public synchronized void display(String id, Map<String, Object> bundle, boolean update) {
        shown.add(bundle);
        order.add((update ? "update " : "display ") + bundle.get("text/plain"));
    }

    public synchronized String out() {
        return out.toString();
    }

    public synchronized String err() {
        return err.toString();
    }

    public synchronized List<Map<String, Object>> shown() {
        return List.copyOf(shown);
    }

    public synchronized List<String> order() {
        return List.copyOf(order);
    }

    public synchronized int outputs() {
        return outputs;
    }
}
