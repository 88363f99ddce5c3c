package workbook.site.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.page.Assets;
import workbook.site.internal.page.Templates;

/**
 * Makes a PDF of a bound book: Chromium prints it once to learn where each place comes to stand,
 * and again with the numbers of the pages in contents and index.
 */
public final class Pdf {

    private final BoundBook book;
    private final Browser browser;
    private final Path folder;

    private Pdf(BoundBook book, Browser browser, Path folder) {
        this.book = book;
        this.browser = browser;
        this.folder = folder;
    }

    /**
     * Return the file's bytes.
     *
     * @throws workbook.site.PrintException if the browser fails
     */
    public static byte[] bytes(BoundBook book, Templates templates, Browser browser) {
        try {
            var folder = Files.createTempDirectory("workbook-print");
            try {
                return new Pdf(book, browser, folder).print(templates);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the book", e);
        }
    }

    private byte[] print(Templates templates) throws IOException {
        for (var picture : book.pictures().entrySet()) {
            var copy = folder.resolve(picture.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
            Files.copy(picture.getValue(), copy);
        }
        var page = new PrintPage(book);
        var document = Jsoup.parse(html(page, templates));
        document.outputSettings().prettyPrint(false);
        PrintPage.fill(document, PdfFile.pages(print(document, "draft")));
        return PdfFile.finished(print(document, "book"), book);
    }

    private String html(PrintPage page, Templates templates) {
        return templates.render(
                "print.jte",
                Map.of(
                        "b", book.about(),
                        "style", Assets.printStyle() + page.style(),
                        "contents", page.contents(),
                        "html", page.sections()));
    }

    private byte[] print(Document document, String name) throws IOException {
        var page = folder.resolve(name + ".html");
        Files.writeString(page, document.outerHtml(), StandardCharsets.UTF_8);
        var pdf = folder.resolve(name + ".pdf");
        browser.print(page, pdf, Files.createDirectory(folder.resolve("run-" + name)));
        return Files.readAllBytes(pdf);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
