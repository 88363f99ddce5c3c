package workbook.site.internal.page;

import java.util.List;

/**
 * The way through the book.
 *
 * @param volumes its volumes, each with its parts
 * @param extras the pages besides the chapters
 */
public record Nav(List<Volume> volumes, List<Extra> extras) {

    /** Hold a copy. */
    public Nav {
        volumes = List.copyOf(volumes);
        extras = List.copyOf(extras);
    }

    /** A page besides the chapters; its address is from the site's root. */
    public record Extra(String href, String title) {}

    /** A volume. */
    public record Volume(String title, List<Part> parts) {}

    /** A part. */
    public record Part(String title, List<Item> chapters) {}

    /**
     * A chapter.
     *
     * @param number "1", or empty
     * @param href address from the site's root; empty where there is no page yet
     * @param sections what the current page's entry lists
     */
    public record Item(
            String id,
            String number,
            String title,
            String href,
            List<Section> sections,
            List<String> objectives,
            int minutes) {}

    /** A section of a chapter. */
    public record Section(String anchor, String number, String title) {}

    /** Return all chapters that have a page. */
    public List<Item> pages() {
        return volumes.stream()
                .flatMap(volume -> volume.parts().stream())
                .flatMap(part -> part.chapters().stream())
                .filter(item -> !item.href().isEmpty())
                .toList();
    }
}
