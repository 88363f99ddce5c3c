package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import workbook.book.BookConfig;
import workbook.book.BookException;
import workbook.engine.display.Catalog;

/** The library on a book's class path, known only by the catalogs that it offers. */
final class Library implements AutoCloseable {

    private final URLClassLoader loader;

    private Library(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Open the library of the book in {@code folder}. */
    static Library of(Path folder) {
        var config = BookConfig.read(folder);
        var urls = config.classPath().stream().map(folder::resolve).map(Library::url).toList();
        return new Library(
                new URLClassLoader(urls.toArray(URL[]::new), Library.class.getClassLoader()));
    }

    /** Return the catalogs; a book without a library has none. */
    List<Catalog> catalogs() {
        return ServiceLoader.load(Catalog.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        if (!Files.exists(path)) {
            throw new BookException(
                    "book.yml: class-path: " + path + " is missing; build it, or remove it");
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new BookException("book.yml: class-path: " + path + " is not a path", e);
        }
    }
}
