package workbook.site.internal.page;

import java.util.List;
import java.util.Map;

/**
 * A chapter's page.
 *
 * @param eyebrow "Foundations · Chapter 1", or empty
 * @param anchor of the title, or empty
 * @param heading the title as HTML
 * @param objectives as HTML, or none where the text lists them itself
 * @param body the text as HTML
 * @param appendices behind the text
 * @param edit address of the source for editing, or empty
 * @param download address of the notebook, or empty
 * @param launch addresses of services that open the notebook, by their names
 * @param whatIfs whether it has amounts under sliders
 */
public record ChapterView(
        String eyebrow,
        String anchor,
        String heading,
        int minutes,
        List<String> objectives,
        Spool.Kept body,
        List<Appendix> appendices,
        String edit,
        String download,
        Map<String, String> launch,
        boolean whatIfs) {

    /** A section that the page adds behind the text. */
    public record Appendix(String anchor, String title, String intro, Spool.Kept html) {}
}
