package workbook.book;

/** Hears how a build goes on; every method may be left out. */
public interface BuildListener {

    /** A listener that ignores everything. */
    BuildListener NONE = new BuildListener() {};

    /** A chapter is about to be executed, the {@code index}th of {@code total}, from 1. */
    default void started(String chapter, int index, int total) {}

    /** A chapter is done; {@code cached} when nothing had to run. */
    default void finished(String chapter, boolean cached, int problems) {}
}
