package workbook.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import workbook.dialect.CalloutKind;

/**
 * A book to publish.
 *
 * @param about what stands on its cover
 * @param volumes its chapters in order
 * @param bibliography BibTeX texts
 * @param callouts the kinds of callouts its chapters use
 * @param formulas a script that computes them for the sliders of its what-ifs, or empty
 * @param facts what its library knows, group by group; the page of constants lists them all
 * @param redirects pages that had another address in earlier editions
 * @param earlier the edition to compare with; its numbers that changed get a page
 */
public record SiteSpec(
        About about,
        List<Volume> volumes,
        List<String> bibliography,
        List<CalloutKind> callouts,
        String formulas,
        List<Fact> facts,
        List<Redirect> redirects,
        Optional<Edition> earlier) {

    /** Hold copies. */
    public SiteSpec {
        volumes = List.copyOf(volumes);
        bibliography = List.copyOf(bibliography);
        callouts = List.copyOf(callouts);
        facts = List.copyOf(facts);
        redirects = List.copyOf(redirects);
    }

    /**
     * A page that has moved.
     *
     * @param from its old address from the site's root, {@code vol1/old.html}
     * @param to a chapter's id or a page's address, with or without {@code #place}
     * @param place the file that says so, for messages
     * @param line of that file
     */
    public record Redirect(String from, String to, String place, int line) {}

    /**
     * A number that the book's library states. Texts that do not apply are empty.
     *
     * @param group what it belongs to, as a heading
     * @param name its id, which derivations name as their {@code constant}
     * @param title what it is, for people
     * @param value its amount with the unit
     * @param kind how far it can be trusted
     * @param year for which it holds
     * @param source the work it is from
     * @param link an address of the source
     * @param uncertainty a relative standard uncertainty, 0 where there is none
     * @param uncertaintyBy whose estimate the uncertainty is
     * @param note what to know before using it
     */
    public record Fact(
            String group,
            String name,
            String title,
            String value,
            String kind,
            String year,
            String source,
            String link,
            double uncertainty,
            String uncertaintyBy,
            String note) {}

    /**
     * The book's cover. Texts that do not apply are empty.
     *
     * @param language BCP 47, "en"
     * @param licence as the reader sees it
     * @param edition "2026" or a version; part of saved answers
     * @param repository address of the sources; enables "Edit this page"
     * @param url public address; enables canonical links, sitemap and feed
     * @param modified when this edition was made, as EPUB and PDF say it; {@link #UNDATED} where
     *     nobody says so
     */
    public record About(
            String title,
            String subtitle,
            List<String> authors,
            String language,
            String licence,
            String edition,
            String repository,
            String url,
            Instant modified) {

        /** A time that says nothing, so that two builds of an undated book give the same bytes. */
        public static final Instant UNDATED = Instant.parse("1980-02-01T00:00:00Z");

        /** Hold copies. */
        public About {
            authors = List.copyOf(authors);
        }

        /** A cover with a title only, in English. */
        public static About titled(String title) {
            return new About(title, "", List.of(), "en", "", "", "", "", UNDATED);
        }
    }

    /** A volume of the book. */
    public record Volume(String title, List<Part> parts) {

        /** Hold copies. */
        public Volume {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a volume. */
    public record Part(String title, List<Entry> chapters) {

        /** Hold copies. */
        public Part {
            chapters = List.copyOf(chapters);
        }
    }

    /**
     * A chapter's place in the book.
     *
     * @param id "vol1/introduction", which also names its page
     * @param title shown where the chapter has no page yet; where empty, made from the id
     * @param source the chapter's file: its pictures are beside it, and messages name it
     * @param path the same file, relative to the repository's root
     * @param download a notebook for the reader to take along
     * @param launch services that open the notebook
     */
    public record Entry(
            String id,
            String title,
            Path source,
            String path,
            Optional<Path> download,
            List<Launch> launch) {

        /** Hold copies. */
        public Entry {
            launch = List.copyOf(launch);
        }
    }

    /** A service that opens a chapter's notebook: "Binder", and its address. */
    public record Launch(String name, String url) {}

    /** Return all chapters in order. */
    public List<Entry> chapters() {
        return volumes.stream()
                .flatMap(volume -> volume.parts().stream())
                .flatMap(part -> part.chapters().stream())
                .toList();
    }
}
