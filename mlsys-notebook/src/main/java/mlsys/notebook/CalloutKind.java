package mlsys.notebook;

/** What a callout is for. */
public enum CalloutKind {
    DEFINITION("definition", "Definition"),
    EXAMPLE("example", "Example"),
    PERSPECTIVE("perspective", "Perspective"),
    NOTEBOOK("notebook", "Napkin math"),
    CHECKPOINT("checkpoint", "Checkpoint"),
    WAR_STORY("war-story", "War story"),
    TAKEAWAYS("takeaways", "Takeaways"),
    TIP("tip", "Learning objectives"),
    CHAPTER_CONNECTION("chapter-connection", "Chapter connection"),
    EXERCISE("exercise", "Exercise"),
    WHAT_IF("what-if", "What if");

    private final String word;
    private final String label;

    CalloutKind(String word, String label) {
        this.word = word;
        this.label = label;
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
