package mlsys.notebook;

/** What a callout is for. */
public enum CalloutKind {
    DEFINITION("definition", "Definition", "#0072b2"),
    EXAMPLE("example", "Example", "#008a63"),
    PERSPECTIVE("perspective", "Perspective", "#aa4f85"),
    NOTEBOOK("notebook", "Napkin math", "#d55e00"),
    CHECKPOINT("checkpoint", "Checkpoint", "#8a6d00"),
    WAR_STORY("war-story", "War story", "#b3261e"),
    TAKEAWAYS("takeaways", "Takeaways", "#b3471d"),
    TIP("tip", "Learning objectives", "#56748c"),
    CHAPTER_CONNECTION("chapter-connection", "Chapter connection", "#66625c"),
    EXERCISE("exercise", "Exercise", "#4b4b9f"),
    WHAT_IF("what-if", "What if", "#aa4f85");

    private final String word;
    private final String label;
    private final String hue;

    CalloutKind(String word, String label, String hue) {
        this.word = word;
        this.label = label;
        this.hue = hue;
    }

    /** Return the CSS colour of its rule. */
    String css() {
        return "var(--callout-" + word + "," + hue + ")";
    }

    /** Return the word the chapter dialect has for it. */
    public String word() {
        return word;
    }

    /** Return what readers see above the title. */
    public String label() {
        return label;
    }
}
