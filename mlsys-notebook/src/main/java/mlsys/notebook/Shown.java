package mlsys.notebook;

/** Something a notebook shows, in a form for eyes and a form for terminals. */
public interface Shown {

    /** Return a fragment of HTML that needs nothing from the page around it. */
    String html();

    /** Return plain text that says the same. */
    String text();
}
