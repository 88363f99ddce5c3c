package workbook.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the sources of libraries, in which their comments are. */
@FunctionalInterface
public interface SourceFinder {

    /**
     * Find the sources of a jar of the class path. May wait for the network; it is called on a
     * thread that may.
     *
     * @return a jar or a folder; empty when there are none
     */
    Optional<Path> sources(Path jar);
}
