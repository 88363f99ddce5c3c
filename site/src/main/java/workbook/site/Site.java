package workbook.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.nbformat.Notebook;
import workbook.site.internal.page.Output;
import workbook.site.internal.print.Browser;

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
        return render(spec, notebooks, Set.of(Format.HTML), out);
    }

    /**
     * Render a book in several forms, from one rendering of its chapters. EPUB and PDF are files in
     * {@code out}, named after the title: {@code the-mlsys-workbook.epub}.
     *
     * @param notebooks executed notebooks by chapter id
     * @param formats the forms to make; pages made in the same run link to the files
     * @param out folder to write into
     * @throws PrintException if a PDF is asked for and cannot be printed
     */
    public static SiteReport render(
            SiteSpec spec, Map<String, Notebook> notebooks, Set<Format> formats, Path out) {
        return render(spec, notebooks, formats, out, Renderings.once());
    }

    /**
     * Render a book again after notebooks changed.
     *
     * @param earlier what was made for the same spec before; gets what is made now
     */
    public static SiteReport render(
            SiteSpec spec,
            Map<String, Notebook> notebooks,
            Set<Format> formats,
            Path out,
            Renderings earlier) {
        requireMeans(formats);
        return new BookSite(
                        spec,
                        entry -> Optional.ofNullable(notebooks.get(entry.id())),
                        Map.of(),
                        formats,
                        new Output(out),
                        earlier)
                .render();
    }

    /**
     * Make sure, before any work is done, that this machine has what the forms need.
     *
     * @throws PrintException if a PDF is asked for and there is no Chromium
     */
    public static void requireMeans(Set<Format> formats) {
        if (formats.contains(Format.PDF)) {
            Browser.find();
        }
    }

    /**
     * Render notebooks of anyone, files and folders of files. Nothing in them is trusted; one that
     * can't be read is a finding.
     */
    public static SiteReport renderNotebooks(List<Path> inputs, Path out) {
        return renderNotebooks(inputs, Set.of(Format.HTML), false, out);
    }

    /**
     * Render notebooks of anyone, in several forms.
     *
     * @param formats as for a book
     * @param scripts whether HTML in the notebooks is taken as it is, so that its scripts run and
     *     its pictures load from elsewhere
     * @throws PrintException if a PDF is asked for and cannot be printed
     */
    public static SiteReport renderNotebooks(
            List<Path> inputs, Set<Format> formats, boolean scripts, Path out) {
        requireMeans(formats);
        return new LooseNotebooks(inputs, formats, scripts, out).render();
    }
}
