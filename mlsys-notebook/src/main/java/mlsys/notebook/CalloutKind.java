package mlsys.notebook;

/** What a callout is for. */
public enum CalloutKind {
    DEFINITION("definition", "Definition", "#0072b2"),
    EXAMPLE("example", "Example", "#009e73"),
    PERSPECTIVE("perspective", "Perspective", "#b8578f"),
    NOTEBOOK("notebook", "Napkin math", "#9c2f2f"),
    CHECKPOINT("checkpoint", "Checkpoint", "#b97d00"),
    WAR_STORY("war-story", "War story", "#d55e00"),
    TAKEAWAYS("takeaways", "Takeaways", "#0072b2"),
    TIP("tip", "Learning objectives", "#009e73"),
    CHAPTER_CONNECTION("chapter-connection", "Chapter connection", "#767676"),
    EXERCISE("exercise", "Exercise", "#b97d00"),
    WHAT_IF("what-if", "What if", "#3d95cc");

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
