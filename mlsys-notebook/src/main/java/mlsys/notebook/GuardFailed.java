package mlsys.notebook;

/** What the text says about a number is no longer so. The message has the text's claim. */
public final class GuardFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    GuardFailed(String message) {
        super(message);
    }
}
