package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.BookConfig;

/** Starts a book or a chapter. */
@Command(
        name = "new",
        description = "Start a book or a chapter.",
        synopsisSubcommandLabel = "COMMAND")
final class NewCommand {

    private static final Pattern ID = Pattern.compile("([a-z0-9-]+)/([a-z0-9]+(?:-[a-z0-9]+)*)");

    @ParentCommand private Workbook workbook;

    @Command(name = "book", description = "Start a book in a new or empty folder.")
    int book(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder) {
        requireEmpty(folder);
        var title = title(folder.toAbsolutePath().normalize().getFileName().toString());
        TextFiles.write(folder.resolve("book.yml"), template("book.yml").replace("{title}", title));
        TextFiles.write(folder.resolve("references.bib"), template("references.bib"));
        TextFiles.write(folder.resolve(".gitignore"), "_site/\n.workbook/\n");
        TextFiles.write(
                folder.resolve("chapters/main/01-first-steps.md"),
                chapter("main/first-steps", "first-steps", "First steps"));
        workbook.console().result("started a book in " + folder);
        workbook.console().result("next: workbook --book " + folder + " serve");
        return ExitCode.DONE;
    }

    @Command(name = "chapter", description = "Start a chapter of this book.")
    int chapter(
            @Parameters(
                            paramLabel = "ID",
                            description = "The chapter's id: volume/name, such as vol1/caches.")
                    String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new UsageException(
                    "a chapter's id is volume/name in small letters, digits and hyphens, such as"
                            + " vol1/caches, but was \""
                            + id
                            + "\"");
        }
        var config = BookConfig.read(workbook.book());
        var volume =
                config.volumes().stream()
                        .filter(each -> each.id().equals(parts.group(1)))
                        .findFirst()
                        .orElseThrow(() -> unknownVolume(config, parts.group(1)));
        var number = volume.parts().stream().mapToInt(part -> part.chapters().size()).sum() + 1;
        var name = parts.group(2);
        var file = "chapters/%s/%02d-%s.md".formatted(volume.id(), number, name);
        var path = workbook.book().resolve(file);
        if (Files.exists(path)) {
            throw new UsageException(path + " exists already; choose another name");
        }
        TextFiles.write(path, chapter(id, name, title(name)));
        workbook.console().result("wrote " + path);
        workbook.console().result("next: add it to book.yml: chapters: [..., " + file + "]");
        return ExitCode.DONE;
    }

    private static String chapter(String id, String slug, String title) {
        return template("chapter.md")
                .replace("{id}", id)
                .replace("{slug}", slug)
                .replace("{title}", title);
    }

    private static UsageException unknownVolume(BookConfig config, String id) {
        var known = config.volumes().stream().map(BookConfig.Volume::id).toList();
        return new UsageException(
                "book.yml has no volume \"" + id + "\"; it has " + String.join(", ", known));
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new UsageException(folder + " is not empty; name a new folder");
            }
        } catch (IOException e) {
            throw new UsageException(folder + " is not a folder that can be read");
        }
    }

    /** Return "First steps" for "first-steps". */
    private static String title(String name) {
        var words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? "A book"
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String template(String name) {
        try (var stream = NewCommand.class.getResourceAsStream("new/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no template " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
