package workbook.book;

import java.util.Set;

/**
 * What to build, and how.
 *
 * @param chapters ids of the chapters to execute; empty for all
 * @param useCache whether results of earlier runs may be used
 * @param measure whether live timings are taken anew
 */
public record BuildOptions(Set<String> chapters, boolean useCache, boolean measure) {

    public BuildOptions {
        chapters = Set.copyOf(chapters);
    }

    /** Build everything, using the cache. */
    public static BuildOptions defaults() {
        return new BuildOptions(Set.of(), true, false);
    }
}
