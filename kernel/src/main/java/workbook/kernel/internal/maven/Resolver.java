package workbook.kernel.internal.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds libraries, and what they need, in Maven repositories. */
public interface Resolver {

    /**
     * Find libraries. Waits for the network unless the query is offline; ends early when the thread
     * is interrupted.
     */
    Found find(Query query, Progress progress) throws MavenException;

    /** The versions of an artifact that are known, newest first; empty when there are none. */
    List<String> versions(String group, String artifact, Query where);

    /**
     * The jar with the sources of an artifact, fetched if need be; empty when no repository has it.
     */
    Optional<Path> sources(Coordinates of, Query where);

    /** Where downloads are kept. */
    Path localRepository();

    /**
     * A repository.
     *
     * @param id the name, under which settings.xml may have a mirror, a user and a password
     */
    record Repository(String id, String url) {}

    /** A library that is asked for; exclusions are {@code group:artifact}, {@code *} for any. */
    record Wish(Coordinates coordinates, List<String> exclusions) {
        public Wish {
            exclusions = List.copyOf(exclusions);
        }
    }

    /**
     * A POM whose dependencies are asked for.
     *
     * @param text the POM, or pieces of one
     * @param folder where parents without a repository are looked for; null for none
     * @param scopes the scopes of dependencies that count
     */
    record Pom(String text, @Nullable Path folder, List<String> scopes) {
        public Pom {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * What to find and where.
     *
     * @param loaded versions by {@link Coordinates#key}: what cannot be exchanged any more
     * @param offline whether to look into the local repository only
     */
    record Query(
            List<Wish> wishes,
            @Nullable Pom pom,
            Map<String, String> loaded,
            List<Repository> repositories,
            boolean offline) {
        public Query {
            wishes = List.copyOf(wishes);
            loaded = Map.copyOf(loaded);
            repositories = List.copyOf(repositories);
        }
    }

    /** A file that was found. */
    record Jar(Coordinates coordinates, Path file) {}

    /** All files, in class path order, and what a person should know about their versions. */
    record Found(List<Jar> jars, List<String> remarks) {
        public Found {
            jars = List.copyOf(jars);
            remarks = List.copyOf(remarks);
        }
    }

    /** Hears of downloads, from several threads. */
    interface Progress {

        /** Take that {@code bytes} more of a file of {@code length} bytes have come. */
        void received(String file, long bytes, long length);

        /** Take that a file is there. */
        void finished(String file);
    }
}
