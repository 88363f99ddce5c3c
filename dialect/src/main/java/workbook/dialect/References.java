package workbook.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the references of a chapter lead: to the chapter itself, or to another of the book. */
public final class References {

    private final ChapterDocument document;
    private final Map<String, Elsewhere> others;

    /**
     * A label of another chapter.
     *
     * @param chapter the chapter's id
     */
    public record Elsewhere(String chapter, Target target) {}

    /**
     * Resolve the references of {@code document}.
     *
     * @param others labels of the book's other chapters
     */
    public References(ChapterDocument document, Map<String, Elsewhere> others) {
        this.document = document;
        this.others = Map.copyOf(others);
    }

    /** Return the target in this chapter. */
    public Optional<Target> here(String label) {
        return document.target(label);
    }

    /** Return the target in another chapter; empty when the label is this chapter's own. */
    public Optional<Elsewhere> elsewhere(String label) {
        return here(label).isPresent() ? Optional.empty() : Optional.ofNullable(others.get(label));
    }

    /** Return one problem for each reference that leads nowhere. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        Walk.inlines(document, Inline.Reference.class)
                .filter(r -> here(r.label()).isEmpty() && !others.containsKey(r.label()))
                .forEach(reference -> problems.add(unknown(reference)));
        return problems;
    }

    private Problem unknown(Inline.Reference reference) {
        var known = new ArrayList<>(document.labels().keySet());
        known.addAll(others.keySet());
        return new Problem(
                reference.at().line(),
                "unknown reference @" + reference.label(),
                Nearest.to(reference.label(), known)
                        .map(near -> "did you mean @" + near + "?")
                        .orElse("declare {#" + reference.label() + "} where it belongs"));
    }
}
