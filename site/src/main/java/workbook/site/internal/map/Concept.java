package workbook.site.internal.map;

import java.util.List;
import java.util.Set;

/**
 * A concept of the book.
 *
 * @param anchor of its entry in the map's list
 * @param name as its chapter's concept file writes it
 * @param chapter which chapter brings it, counted from 0
 * @param href where it is defined, from the site's root; empty where nothing defines it
 * @param words in small letters, by which a text speaks of it
 * @param drawn whether its chapter's drawing shows it
 * @param needs concepts without which it cannot be understood, none of a later chapter
 */
record Concept(
        String anchor,
        String name,
        int chapter,
        String href,
        Set<String> words,
        boolean drawn,
        List<String> needs) {}
