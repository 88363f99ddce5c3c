package workbook.book;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import workbook.nbformat.Json;

/**
 * What a cell cost.
 *
 * @param number the number of the cell among those that ran, from 1
 * @param started when it began
 * @param duration how long it took, compiling included
 * @param peakMemory the most bytes that its process held meanwhile; empty where the system does not
 *     tell
 * @param failed whether it ended in an error
 */
public record CellTiming(
        int number, Instant started, Duration duration, OptionalLong peakMemory, boolean failed) {

    /** Add the timing to a cell's metadata, the time in papermill's form. */
    Map<String, Object> addedTo(Map<String, Object> metadata) {
        var changed = new LinkedHashMap<>(metadata);
        var papermill = new LinkedHashMap<String, Object>();
        papermill.put("start_time", started.toString());
        papermill.put("end_time", started.plus(duration).toString());
        papermill.put("duration", seconds());
        papermill.put("exception", failed);
        papermill.put("status", failed ? "failed" : "completed");
        changed.put("papermill", papermill);
        if (peakMemory.isPresent()) {
            var workbook =
                    new LinkedHashMap<>(Json.object(metadata.getOrDefault("workbook", Map.of())));
            workbook.put("peakMemory", peakMemory.getAsLong());
            changed.put("workbook", workbook);
        }
        return changed;
    }

    /** Return the duration in seconds. */
    public double seconds() {
        return duration.toMillis() / 1e3;
    }

    /** Return the timing as one line. */
    @Override
    public String toString() {
        var memory =
                peakMemory.isPresent()
                        ? ", " + (peakMemory.getAsLong() >> 20) + " MiB at most"
                        : "";
        return "cell " + number + ": " + seconds() + " s" + memory + (failed ? ", failed" : "");
    }
}
