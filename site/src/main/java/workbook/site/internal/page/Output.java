package workbook.site.internal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The output folder; a file whose bytes stay the same is not touched. */
public final class Output {

    private final Path folder;
    private final List<Path> written = new ArrayList<>();
    private final List<Path> pages = new ArrayList<>();

    /** Write into {@code folder}, which is made when needed. */
    public Output(Path folder) {
        this.folder = folder;
    }

    /** Write a page. */
    public void page(String href, String html) {
        pages.add(Path.of(href));
        text(href, html);
    }

    /** Write a text file. */
    public void text(String href, String text) {
        bytes(href, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Copy a file. */
    public void copy(String href, Path source) {
        try {
            bytes(href, Files.readAllBytes(source));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    /** Write a file. */
    public void bytes(String href, byte[] bytes) {
        var file = folder.resolve(href);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
            written.add(Path.of(href));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Return what was written because it changed. */
    public List<Path> written() {
        return List.copyOf(written);
    }

    /** Return the pages, changed or not. */
    public List<Path> pages() {
        return List.copyOf(pages);
    }
}
