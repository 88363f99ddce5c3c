package workbook.site.internal.print;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.site.PrintException;

/**
 * A Chromium of this machine, run without a window to print one page.
 *
 * @param program its executable file
 */
public record Browser(Path program) {

    private static final String VARIABLE = "CHROMIUM";
    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome",
                    "chrome.exe",
                    "microsoft-edge",
                    "msedge.exe");
    private static final List<String> PLACES =
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe",
                    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    private static final int MINUTES = 10;

    /**
     * Find a browser: the one that the variable CHROMIUM names, else one on the path or in its
     * usual place.
     *
     * @throws PrintException if there is none
     */
    public static Browser find() {
        return find(System.getenv());
    }

    static Browser find(Map<String, String> environment) {
        var named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return usable(Path.of(named))
                    .orElseThrow(
                            () ->
                                    new PrintException(
                                            VARIABLE
                                                    + " names "
                                                    + named
                                                    + ", which is no program; name a Chromium or unset it"));
        }
        return candidates(environment)
                .map(Browser::usable)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () ->
                                new PrintException(
                                        "the PDF needs Chromium or Chrome, and none is on the path;"
                                                + " install one, or name its program in the"
                                                + " variable "
                                                + VARIABLE));
    }

    private static Stream<Path> candidates(Map<String, String> environment) {
        var folders = environment.getOrDefault("PATH", "").split(File.pathSeparator, -1);
        var onPath =
                NAMES.stream()
                        .flatMap(
                                name ->
                                        Stream.of(folders)
                                                .filter(folder -> !folder.isEmpty())
                                                .map(folder -> Path.of(folder, name)));
        // a machine without a path has no usual places either
        return folders.length == 1 && folders[0].isEmpty()
                ? Stream.empty()
                : Stream.concat(onPath, PLACES.stream().map(Path::of));
    }

    private static Optional<Browser> usable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program)
                ? Optional.of(new Browser(program))
                : Optional.empty();
    }

    /**
     * Print a page to a tagged PDF.
     *
     * @param page an HTML file
     * @param pdf the file to write
     * @param scratch an empty folder for the browser's own files
     * @throws PrintException if the browser ends without a PDF; the message has its last words
     */
    public void print(Path page, Path pdf, Path scratch) {
        var log = scratch.resolve("browser.log");
        try {
            var process =
                    new ProcessBuilder(command(page, pdf, scratch))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            await(process);
            if (process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
                throw failure("ended with exit code " + process.exitValue(), log);
            }
        } catch (IOException e) {
            throw new PrintException(program + " cannot be started: " + e.getMessage(), e);
        }
    }

    private List<String> command(Path page, Path pdf, Path scratch) {
        var command = new ArrayList<>(List.of(program.toString(), "--headless"));
        command.add("--disable-gpu");
        command.add("--disable-dev-shm-usage");
        command.add("--no-first-run");
        command.add("--no-pdf-header-footer");
        command.add("--export-tagged-pdf");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox"); // Chromium refuses its sandbox to root
        }
        command.add("--user-data-dir=" + scratch.resolve("profile"));
        command.add("--print-to-pdf=" + pdf);
        command.add(page.toUri().toString());
        return command;
    }

    private void await(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new PrintException(
                        program + " did not print the book within " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PrintException("printing the book was interrupted", e);
        }
    }

    private PrintException failure(String what, Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            var all = lines.filter(line -> !line.isBlank()).toList();
            var last = all.subList(Math.max(0, all.size() - 3), all.size());
            var words =
                    last.isEmpty()
                            ? ""
                            : ":\n"
                                    + last.stream()
                                            .map(l -> "  " + l)
                                            .collect(Collectors.joining("\n"));
            return new PrintException(program + " did not print the book, it " + what + words);
        }
    }
}
