package workbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.engine.display.Catalog;

/** Lists the constants that the book's library knows. */
@Command(
        name = "constants",
        description = "List the constants of the book's library, with value, kind and source.")
final class ConstantsCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "A regular expression that the name has to contain; case is ignored.")
    private String pattern;

    @Override
    public Integer call() {
        requirePattern();
        try (var library = Library.of(workbook.book())) {
            var found = new ArrayList<Catalog.Entry>();
            library.catalogs().forEach(catalog -> found.addAll(catalog.find("(?i)" + pattern)));
            if (workbook.json()) {
                workbook.console()
                        .json(Map.of("constants", found.stream().map(this::json).toList()));
            } else {
                print(found);
            }
            if (found.isEmpty()) {
                workbook.console().message("no constant has \"" + pattern + "\" in its name");
            }
            return found.isEmpty() ? ExitCode.CONTENT_ERRORS : ExitCode.DONE;
        }
    }

    private void requirePattern() {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new UsageException(
                    "\"" + pattern + "\" is not a regular expression: " + e.getDescription());
        }
    }

    private void print(List<Catalog.Entry> entries) {
        var name = width(entries.stream().map(Catalog.Entry::name).toList());
        var value = width(entries.stream().map(Catalog.Entry::value).toList());
        var kind = width(entries.stream().map(Catalog.Entry::kind).toList());
        for (var entry : entries) {
            workbook.console()
                    .result(
                            pad(entry.name(), name)
                                    + "  "
                                    + pad(entry.value(), value)
                                    + "  "
                                    + pad(entry.kind(), kind)
                                    + "  "
                                    + entry.source());
        }
    }

    private Map<String, Object> json(Catalog.Entry entry) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", entry.name());
        tree.put("value", entry.value());
        tree.put("kind", entry.kind());
        tree.put("source", entry.source());
        return tree;
    }

    private static int width(List<String> column) {
        return column.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.codePointCount(0, text.length()));
    }
}
