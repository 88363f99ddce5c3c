package workbook.dialect.internal;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Part;
import workbook.dialect.Problem;
import workbook.dialect.SourceRange;

/** What the converters of one document share. */
final class Context {

    private final Document document;
    private final Joined joined;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<Integer, Integer> valueIndexes = new HashMap<>();
    private final Map<Integer, Integer> valueCounts = new HashMap<>();
    private final Map<String, FootnoteBlock> footnotes = new LinkedHashMap<>();
    private final Map<String, Integer> footnoteNumbers = new LinkedHashMap<>();

    Context(Document document, Joined joined) {
        this.document = document;
        this.joined = joined;
        problems.addAll(joined.problems());
        for (var part : joined.parts()) {
            if (part instanceof Part.Code code && code.options().containsKey("label")) {
                declared.add(code.options().get("label"));
            }
        }
        scan(document);
    }

    /** Labels, values and footnotes may be used before they are declared, so look first. */
    private void scan(Node node) {
        if (node instanceof MarkNode mark && mark.mark() instanceof Mark.Value) {
            int part = range(mark.getStartOffset(), mark.getEndOffset()).part();
            int index = valueCounts.merge(part, 1, Integer::sum) - 1;
            valueIndexes.put(mark.getStartOffset(), index);
        } else if (node instanceof MarkNode mark && mark.mark() instanceof Mark.Braces braces) {
            declare(braces.attributes().id());
        } else if (node instanceof DialectBlock.Div div) {
            declare(div.attributes.id());
        } else if (node instanceof DialectBlock.Equation math) {
            declare(math.attributes.id());
        } else if (node instanceof FootnoteBlock note) {
            addFootnote(note);
        }
        node.getChildren().forEach(this::scan);
    }

    private void declare(@Nullable String label) {
        if (label != null) {
            declared.add(label);
        }
    }

    private void addFootnote(FootnoteBlock note) {
        var id = note.getText().toString().strip();
        if (footnotes.putIfAbsent(id, note) != null) {
            problem(
                    range(note.getStartOffset(), note.getEndOffset()),
                    "footnote [^" + id + "] is defined twice",
                    "give one of the two another name");
        }
    }

    Document document() {
        return document;
    }

    List<Part> parts() {
        return joined.parts();
    }

    Map<String, FootnoteBlock> footnotes() {
        return footnotes;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(SourceRange at, String message, String hint) {
        problems.add(new Problem(at.line(), message, hint));
    }

    SourceRange range(int start, int end) {
        return joined.range(start, end);
    }

    /** Say whether a mention means a label: by its prefix, or because the document declares it. */
    boolean isLabel(String key) {
        int dash = key.indexOf('-');
        return declared.contains(key)
                || (dash > 0 && Numbering.NAMES.containsKey(key.substring(0, dash)));
    }

    int valueIndex(MarkNode node) {
        return valueIndexes.getOrDefault(node.getStartOffset(), 0);
    }

    /** Return the number of a footnote, counting it at its first mention; 0 when undefined. */
    int footnoteNumber(String id) {
        if (!footnotes.containsKey(id)) {
            return 0;
        }
        var number = footnoteNumbers.get(id);
        if (number == null) {
            number = footnoteNumbers.size() + 1;
            footnoteNumbers.put(id, number);
        }
        return number;
    }

    /** Return the numbers given so far, in order. */
    Map<String, Integer> footnoteNumbers() {
        return footnoteNumbers;
    }
}
