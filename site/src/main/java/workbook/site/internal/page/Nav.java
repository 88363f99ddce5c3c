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
     * @param description its first sentences
     */
    public record Item(
            String id,
            String number,
            String title,
            String href,
            List<Section> sections,
            String description,
            List<String> objectives,
            int minutes) {}

    /**
     * A section of a chapter.
     *
     * @param inner the sections in it
     */
    public record Section(String anchor, String number, String title, List<Section> inner) {

        /** Hold a copy. */
        public Section {
            inner = List.copyOf(inner);
        }

        /** Make one without sections in it. */
        public Section(String anchor, String number, String title) {
            this(anchor, number, title, List.of());
        }
    }

    /** Return whether there is such a page besides the chapters. */
    public boolean has(String href) {
        return extras.stream().anyMatch(extra -> extra.href().equals(href));
    }

    /** Return how long the book reads, in minutes. */
    public int minutes() {
        return pages().stream().mapToInt(Item::minutes).sum();
    }

    /** Return all chapters that have a page. */
    public List<Item> pages() {
        return volumes.stream()
                .flatMap(volume -> volume.parts().stream())
                .flatMap(part -> part.chapters().stream())
                .filter(item -> !item.href().isEmpty())
                .toList();
    }
}
