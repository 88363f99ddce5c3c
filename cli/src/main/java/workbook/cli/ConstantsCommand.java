package workbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.engine.display.Catalog;

/** Lists the constants that the book's library knows. */
@Command(
        name = "constants",
        description =
                "List the facts of the book's library: value, kind, year, uncertainty, what it is, source.",
        footer = {
            "",
            "Examples:",
            "  workbook constants a100            by device",
            "  workbook constants estimate price  by kind and name",
            "  workbook constants TB/s            by unit",
            "  workbook constants 'h[12]00.*bw'   by regular expression"
        })
final class ConstantsCommand implements Callable<Integer> {

    private static final int NEAR = 5;

    @ParentCommand private Workbook workbook;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATTERN",
            description =
                    "Regular expressions that all have to fit: anywhere in the id or the name, or the"
                            + " whole kind or unit; case is ignored.")
    private List<String> patterns = List.of();

    @Override
    public Integer call() {
        patterns.forEach(ConstantsCommand::requirePattern);
        try (var library = Library.of(workbook.book())) {
            var found = find(library.catalogs());
            if (found.isEmpty()) {
                return suggest(library.catalogs());
            }
            if (workbook.json()) {
                workbook.console().json(Map.of("constants", trees(found)));
            } else {
                new FactTable(found).print(workbook.console());
            }
            return ExitCode.DONE;
        }
    }

    private static void requirePattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new UsageException(
                    "\"" + pattern + "\" is not a regular expression: " + e.getDescription());
        }
    }

    /** What fits every pattern. */
    private List<Catalog.Entry> find(List<Catalog> catalogs) {
        var found = new ArrayList<Catalog.Entry>();
        for (var catalog : catalogs) {
            var fitting = new ArrayList<>(catalog.find(""));
            patterns.forEach(pattern -> fitting.retainAll(catalog.find("(?i)" + pattern)));
            found.addAll(fitting);
        }
        return found;
    }

    private int suggest(List<Catalog> catalogs) {
        var words = String.join(" ", patterns);
        var near =
                catalogs.stream()
                        .flatMap(catalog -> catalog.near(words, NEAR).stream())
                        .limit(NEAR)
                        .toList();
        if (workbook.json()) {
            workbook.console().json(Map.of("constants", List.of(), "near", trees(near)));
        }
        workbook.console().message("no constant fits \"" + words + "\"" + meant(near));
        return ExitCode.CONTENT_ERRORS;
    }

    private static String meant(List<Catalog.Entry> near) {
        return near.isEmpty()
                ? "; workbook constants lists all"
                : near.stream()
                        .map(entry -> "\n  " + entry.name() + "  (" + entry.title() + ")")
                        .collect(Collectors.joining("", "; did you mean", ""));
    }

    private static List<Map<String, Object>> trees(List<Catalog.Entry> entries) {
        return entries.stream().map(ConstantsCommand::tree).toList();
    }

    private static Map<String, Object> tree(Catalog.Entry entry) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", entry.name());
        tree.put("title", entry.title());
        tree.put("group", entry.group());
        tree.put("value", entry.value());
        tree.put("kind", entry.kind());
        tree.put("source", entry.source());
        put(tree, "year", entry.year());
        put(tree, "link", entry.link());
        if (entry.uncertainty() > 0) {
            tree.put("uncertainty", entry.uncertainty());
        }
        put(tree, "uncertaintyBy", entry.uncertaintyBy());
        put(tree, "note", entry.note());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }
}
