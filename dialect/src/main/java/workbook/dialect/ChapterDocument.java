package workbook.dialect;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A parsed chapter: its tree, and what is in it by name. Immutable.
 *
 * @param parts what was parsed
 * @param blocks the tree, without footnotes
 * @param footnotes mentioned ones in order of number, then those nothing mentions
 * @param labels what can be referred to, by label, in order of appearance
 * @param problems what is wrong with the text itself; references are checked by {@link References}
 */
public record ChapterDocument(
        List<Part> parts,
        List<Block> blocks,
        List<Footnote> footnotes,
        Map<String, Target> labels,
        List<Problem> problems) {

    public ChapterDocument {
        parts = List.copyOf(parts);
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        problems = List.copyOf(problems);
    }

    /** Return what {@code label} names in this chapter. */
    public Optional<Target> target(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    /** Return the inline expressions by part, in the order of the source. */
    public Map<Integer, List<Inline.Value>> values() {
        return Walk.inlines(this, Inline.Value.class)
                .sorted(Comparator.comparingInt(Inline.Value::index))
                .collect(Collectors.groupingBy(value -> value.at().part()));
    }
}
