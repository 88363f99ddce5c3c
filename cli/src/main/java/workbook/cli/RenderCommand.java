package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.site.Site;
import workbook.site.SiteReport;

/** Renders notebooks of anyone. */
@Command(
        name = "render",
        description = "Render any notebooks as a site. Never runs them and trusts nothing in them.")
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

    @Override
    public Integer call() {
        for (var input : inputs) {
            if (!Files.exists(input)) {
                throw new UsageException(input + ": no such file or folder");
            }
        }
        var report = Site.renderNotebooks(inputs, out);
        var findings = report.findings().stream().map(SiteReport.Finding::toString).toList();
        var console = workbook.console();
        var index = out.resolve("index.html").toAbsolutePath().normalize();
        if (workbook.json()) {
            console.json(
                    Map.of(
                            "index", index.toString(),
                            "pages", report.pages().stream().map(Path::toString).toList(),
                            "problems", findings));
        } else {
            findings.forEach(console::message);
            console.result(
                    Words.count(report.pages().size(), "page")
                            + ", "
                            + Words.count(findings.size(), "problem"));
            console.result("open " + index);
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }
}
