package workbook.dialect;

import java.util.List;

/**
 * A kind of callout, written <code>::: {.callout-name}</code>.
 *
 * @param name the kind, as in the class behind {@code callout-}
 * @param title what the reader sees: "Definition", "Napkin Math"
 * @param numbered whether callouts of the kind count: "Definition 1.2"
 */
public record CalloutKind(String name, String title, boolean numbered) {

    /** The kinds every book has. */
    public static final List<CalloutKind> STANDARD =
            List.of(
                    new CalloutKind("definition", "Definition", true),
                    new CalloutKind("example", "Example", true),
                    new CalloutKind("perspective", "Systems Perspective", false),
                    new CalloutKind("notebook", "Napkin Math", true),
                    new CalloutKind("checkpoint", "Checkpoint", false),
                    new CalloutKind("war-story", "War Story", false),
                    new CalloutKind("takeaways", "Key Takeaways", false),
                    new CalloutKind("tip", "Learning Objectives", false),
                    new CalloutKind("chapter-connection", "What’s Next", false),
                    new CalloutKind("exercise", "Exercise", true),
                    new CalloutKind("what-if", "What If", false),
                    new CalloutKind("note", "Note", false),
                    new CalloutKind("warning", "Warning", false));
}
