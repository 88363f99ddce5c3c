package workbook.dialect;

/**
 * Something a reference can point at.
 *
 * @param label its label: {@code fig-ladder}
 * @param name the word in front of its number: "Figure", "Section", "Definition"
 * @param number its number: "1.2"; empty where it has none
 * @param title its heading, caption or title as plain text; may be empty
 * @param anchor the fragment of its address in the chapter's page
 * @param line where it was declared
 */
public record Target(
        String label, String name, String number, String title, String anchor, int line) {

    /** Return what a reference reads: "Figure 1.2", "Equation (1.3)"; the title without number. */
    public String text() {
        if (number.isEmpty()) {
            return title.isEmpty() ? name : title;
        }
        return name + "\u00a0" + (name.equals("Equation") ? "(" + number + ")" : number);
    }
}
