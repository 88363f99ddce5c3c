package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import workbook.dialect.CalloutKind;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.page.Foreign;
import workbook.site.internal.page.Output;

/** Notebooks that belong to no book: each becomes a page, all get a common index. */
final class LooseNotebooks {

    private final List<Path> inputs;
    private final Set<Format> formats;
    private final boolean scripts;
    private final Path out;
    private final Map<String, Foreign> foreign = new LinkedHashMap<>();
    private final List<SiteSpec.Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    LooseNotebooks(List<Path> inputs, Set<Format> formats, boolean scripts, Path out) {
        this.inputs = List.copyOf(inputs);
        this.formats = formats;
        this.scripts = scripts;
        this.out = out.toAbsolutePath().normalize();
    }

    SiteReport render() {
        inputs.forEach(this::add);
        var part = new SiteSpec.Part("", entries);
        var spec =
                new SiteSpec(
                        SiteSpec.About.titled(title()),
                        List.of(new SiteSpec.Volume("", List.of(part))),
                        List.of(),
                        CalloutKind.STANDARD,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty());
        var report =
                new BookSite(
                                spec,
                                this::notebook,
                                foreign,
                                formats,
                                new Output(out),
                                Renderings.once())
                        .render();
        var all = new ArrayList<>(findings);
        all.addAll(report.findings());
        return new SiteReport(
                report.pages(), report.books(), report.written(), all, report.notes());
    }

    private String title() {
        var only = inputs.size() == 1 ? inputs.get(0).toAbsolutePath().normalize() : null;
        var name = only == null || !Files.isDirectory(only) ? null : only.getFileName();
        return name == null ? "Notebooks" : name.toString();
    }

    private void add(Path input) {
        var path = input.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            var from = new Foreign(path, prefix(path), scripts);
            files(input).forEach(file -> list(file, from));
        } else {
            list(input, new Foreign(Objects.requireNonNull(path.getParent()), "", scripts));
        }
    }

    /** Several folders may hold files of the same name. */
    private String prefix(Path folder) {
        var name = folder.getFileName();
        return inputs.size() == 1 || name == null ? "" : name + "/";
    }

    private List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> !file.toAbsolutePath().normalize().startsWith(out))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static boolean isHidden(Path file) {
        for (var name : file) {
            if (name.toString().startsWith(".") || name.toString().equals("node_modules")) {
                return true;
            }
        }
        return false;
    }

    private void list(Path file, Foreign from) {
        if (!from.contains(file)) {
            report(file, "leads out of " + from.root(), "put the notebook itself there");
            return;
        }
        var id = from.id(file);
        if (foreign.putIfAbsent(id, from) != null) {
            report(file, "there is a page " + id + ".html already", "rename the notebook");
            return;
        }
        entries.add(
                new SiteSpec.Entry(id, "", file, file.toString(), Optional.of(file), List.of()));
    }

    private void report(Path file, String message, String hint) {
        findings.add(new Finding(file.toString(), 0, message, hint));
    }

    /** Read a notebook, each time anew: a folder of them may be larger than memory. */
    private Optional<Notebook> notebook(SiteSpec.Entry entry) {
        try {
            return Optional.of(NotebookReader.read(entry.source()));
        } catch (NotebookException e) {
            var said = String.valueOf(e.getMessage()).split(": ", 2);
            findings.add(new Finding(said[0], 0, said[said.length - 1], ""));
            return Optional.empty();
        }
    }
}
