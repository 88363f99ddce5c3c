package workbook.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Output;

/** What measured cells showed, in files beside their chapter, with the machine that measured. */
final class Measurements {

    private final Path folder;
    private final boolean measure;

    /** Keep measurements of the book in {@code folder}; {@code measure} takes them anew. */
    Measurements(Path folder, boolean measure) {
        this.folder = folder;
        this.measure = measure;
    }

    /** Say whether the chapter's cells have to run for their measurements. */
    boolean isDue(Chapter chapter) {
        return measure && chapter.notebook().cells().stream().anyMatch(c -> name(c).isPresent());
    }

    static Optional<String> name(Cell cell) {
        return Optional.ofNullable(ChapterReader.options(cell).get("measured"));
    }

    private String path(Chapter chapter, String name) {
        return chapter.file().replaceFirst("\\.md$", "") + ".measured/" + name + ".json";
    }

    /** Return the file of a measurement, for the cache. */
    Path file(Chapter chapter, String name) {
        return folder.resolve(path(chapter, name));
    }

    /**
     * Return what {@code cell} is to show: the kept outputs, or {@code fresh} ones, kept from now
     * on.
     *
     * @throws BookException if nothing is kept, or it was measured by other code
     */
    List<Output> outputs(Chapter chapter, Cell.Code cell, String name, List<Output> fresh) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new BookException("measured name \"" + name + "\" must be words with dashes");
        }
        if (measure) {
            var kept = new Cell.Code("measured", cell.source(), Map.of(), null, fresh);
            NotebookWriter.write(
                    Notebook.of(Map.of("name", name, "machine", machine()), List.of(kept)),
                    file(chapter, name));
            return fresh;
        }
        return kept(chapter, cell, name);
    }

    private List<Output> kept(Chapter chapter, Cell.Code cell, String name) {
        var file = file(chapter, name);
        if (!Files.isRegularFile(file)) {
            throw new BookException("no measurement " + path(chapter, name));
        }
        try {
            var cells = NotebookReader.read(file).cells();
            if (cells.size() == 1
                    && cells.get(0) instanceof Cell.Code kept
                    && kept.source().equals(cell.source())) {
                return kept.outputs();
            }
        } catch (NotebookException e) {
            throw new BookException(path(chapter, name) + " cannot be read", e);
        }
        throw new BookException(path(chapter, name) + " was measured by other code");
    }

    /** Describe this machine: what a reader needs to judge a timing, and no names. */
    private static Map<String, Object> machine() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("os", System.getProperty("os.name"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.vm.version"));
        return machine;
    }
}
