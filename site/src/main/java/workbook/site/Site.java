package workbook.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Notebook;
import workbook.site.internal.page.Output;

/** The renderer: executed notebooks in, pages out. Thread-safe; one call at a time per folder. */
public final class Site {

    private Site() {}

    /**
     * Render a book. Chapters without a notebook are listed without a link. Outputs are trusted:
     * their HTML and SVG go into the page as they are, scripts excepted.
     *
     * @param notebooks executed notebooks by chapter id
     * @param out folder to write into
     */
    public static SiteReport render(SiteSpec spec, Map<String, Notebook> notebooks, Path out) {
        return new BookSite(spec, notebooks, true, new Output(out)).render();
    }

    /**
     * Render notebooks of anyone, files and folders of files. Nothing in them is trusted; one that
     * can't be read is a finding.
     */
    public static SiteReport renderNotebooks(List<Path> inputs, Path out) {
        return new LooseNotebooks(inputs).render(out);
    }
}
