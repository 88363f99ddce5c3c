package workbook.book;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip students unpack. Entries are sorted and carry one fixed time. */
final class StudentZip {

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private StudentZip() {}

    static void write(Path file, BookConfig config, Map<String, byte[]> content) {
        var entries = new TreeMap<>(content);
        var jar = config.jarName();
        jar.ifPresent(
                name -> {
                    text(
                            entries,
                            "install.sh",
                            "#!/bin/sh\nset -e\ncd \"$(dirname \"$0\")\"\n"
                                    + "java -jar "
                                    + name
                                    + " install --user\n");
                    text(
                            entries,
                            "install.cmd",
                            "@echo off\r\ncd /d \"%~dp0\"\r\n"
                                    + "java -jar "
                                    + name
                                    + " install --user\r\n");
                });
        text(entries, "README.md", readme(config));
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var entry : entries.entrySet()) {
                    var item = new ZipEntry(entry.getKey());
                    item.setTimeLocal(TIME);
                    zip.putNextEntry(item);
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void text(Map<String, byte[]> entries, String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readme(BookConfig config) {
        return "# "
                + config.title()
                + """


                You need Java 17 or newer and JupyterLab or VS Code with its Jupyter extension.

                1. Unpack this folder where you want to work.
                2. Once: run `sh install.sh` (macOS, Linux) or `install.cmd` (Windows). It makes the
                   Java kernel known to Jupyter.
                3. Open a notebook in `notebooks/` and choose the kernel Java.
                4. Run the cells from the top. Where a cell says `YOUR CODE HERE`, write your answer;
                   the cell behind it checks it.
                5. Save the notebook and hand in its file. Keep the file's name.

                Leave the folders as they are: the notebooks find the jar by its place.
                """;
    }
}
