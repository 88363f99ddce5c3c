package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.nbformat.Json;
import workbook.site.Format;
import workbook.site.Site;

/** Renders notebooks of anyone. */
@Command(
        name = "render",
        description = "Render any notebooks as a site. Never runs them and trusts nothing in them.",
        footer = {
            "",
            "A broken link, or a picture that is not in its folder, is a problem: the code is 1.",
            "A picture on another site is only noted: it is not loaded, and a link stands in its",
            "place. So is TeX that cannot be set: it stands as it was typed."
        })
final class RenderCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(
            paramLabel = "DIR|FILE.ipynb",
            arity = "1..*",
            description = "Notebooks, or folders with notebooks.")
    private List<Path> inputs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the pages.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html",
            description = "As in build: html, epub, pdf, or several (default: ${DEFAULT-VALUE}).")
    private Set<Format> formats = new LinkedHashSet<>();

    @Option(
            names = "--trust",
            description =
                    "Take HTML of the notebooks as it is: scripts run, pictures load from elsewhere.")
    private boolean trust;

    @Override
    public Integer call() {
        for (var input : inputs) {
            if (!Files.exists(input)) {
                throw new UsageException(input + ": no such file or folder");
            }
        }
        var options = new ArrayList<>(Words.texts(inputs));
        options.addAll(List.of(new TreeSet<>(formats).toString(), "trust " + trust));
        var last = new LastBuild(out.resolve(".build.json"), out, folders(), options);
        return report(last.report().orElseGet(() -> render(last)));
    }

    /** What a notebook shows may lie beside it. */
    private List<Path> folders() {
        return inputs.stream()
                .map(input -> Files.isDirectory(input) ? input : input.toAbsolutePath().getParent())
                .toList();
    }

    private Map<String, Object> render(LastBuild last) {
        var before = last.state(List.of());
        var report = Site.renderNotebooks(inputs, Set.copyOf(formats), trust, out);
        Map<String, Object> tree =
                Map.of(
                        "pages",
                        Words.texts(report.pages()),
                        "problems",
                        Words.texts(report.findings()),
                        "notes",
                        Words.texts(report.notes()));
        last.keep(List.of(), before, tree);
        return tree;
    }

    private int report(Map<String, Object> tree) {
        var console = workbook.console();
        var pages = Words.texts(Json.array(tree.get("pages")));
        var problems = Words.texts(Json.array(tree.get("problems")));
        var notes = Words.texts(Json.array(tree.get("notes")));
        var index = out.resolve("index.html").toAbsolutePath().normalize();
        if (workbook.json()) {
            console.json(
                    Map.of(
                            "index",
                            index.toString(),
                            "pages",
                            pages,
                            "problems",
                            problems,
                            "notes",
                            notes));
        } else {
            notes.forEach(note -> console.message("note: " + note));
            problems.forEach(console::message);
            console.result(
                    Words.count(pages.size(), "page")
                            + ", "
                            + Words.count(problems.size(), "problem")
                            + (notes.isEmpty() ? "" : ", " + Words.count(notes.size(), "note")));
            console.result("open " + index);
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }
}
