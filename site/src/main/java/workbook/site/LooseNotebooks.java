package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.dialect.CalloutKind;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.page.Output;

/** Notebooks that belong to no book: each becomes a page, all get a common index. */
final class LooseNotebooks {

    private final List<Path> inputs;
    private final List<SiteSpec.Entry> entries = new ArrayList<>();
    private final Map<String, Notebook> notebooks = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LooseNotebooks(List<Path> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    SiteReport render(Path out) {
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
                                notebooks,
                                false,
                                Set.of(Format.HTML),
                                new Output(out),
                                new Renderings())
                        .render();
        var all = new ArrayList<>(findings);
        all.addAll(report.findings());
        return new SiteReport(report.pages(), List.of(), report.written(), all);
    }

    private String title() {
        var only = inputs.size() == 1 ? inputs.get(0).toAbsolutePath().normalize() : null;
        var name = only == null || !Files.isDirectory(only) ? null : only.getFileName();
        return name == null ? "Notebooks" : name.toString();
    }

    private void add(Path input) {
        if (Files.isDirectory(input)) {
            files(input).forEach(file -> read(file, id(input.relativize(file))));
        } else {
            read(input, id(java.util.Objects.requireNonNull(input.getFileName())));
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String id(Path file) {
        var name = file.toString().replace('\\', '/').replaceAll("\\.ipynb$", "");
        return name.equals("index") || name.equals("404") ? name + "-notebook" : name;
    }

    private void read(Path file, String id) {
        try {
            var notebook = NotebookReader.read(file);
            if (notebooks.putIfAbsent(id, notebook) != null) {
                findings.add(
                        new Finding(
                                file.toString(),
                                0,
                                "there is a page " + id + ".html already",
                                "rename the notebook"));
                return;
            }
            entries.add(
                    new SiteSpec.Entry(
                            id, "", file, file.toString(), Optional.of(file), List.of()));
        } catch (NotebookException e) {
            findings.add(new Finding(file.toString(), 0, String.valueOf(e.getMessage()), ""));
        }
    }
}
