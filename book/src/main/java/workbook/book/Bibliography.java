package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The works a book cites, from its BibTeX file.
 *
 * @param works by key, in the order of the file
 * @param problems entries that could not be read
 */
public record Bibliography(Map<String, Work> works, List<BookProblem> problems) {

    public Bibliography {
        works = Collections.unmodifiableMap(new LinkedHashMap<>(works));
        problems = List.copyOf(problems);
    }

    /**
     * One work.
     *
     * @param line line of its entry
     * @param fields BibTeX fields, names in lower case, values as plain text
     */
    public record Work(String key, String type, int line, Map<String, String> fields) {

        /** Return the authors as a citation names them: "Brown et al.". */
        public String shortAuthors() {
            var names = fields.getOrDefault("author", fields.getOrDefault("editor", ""));
            var people = names.isEmpty() ? List.<String>of() : List.of(names.split(" and ", -1));
            if (people.isEmpty()) {
                return fields.getOrDefault("organization", fields.getOrDefault("title", key));
            }
            var first = family(people.get(0));
            return switch (people.size()) {
                case 1 -> first;
                case 2 ->
                        people.get(1).equals("others")
                                ? first + " et al."
                                : first + " and " + family(people.get(1));
                default -> first + " et al.";
            };
        }

        /** Return the year, or "n.d.". */
        public String year() {
            var date = fields.getOrDefault("date", "n.d.");
            return fields.getOrDefault("year", date.split("-", 2)[0]);
        }

        /** Return the reference as Markdown. */
        public String reference() {
            var text = new StringBuilder(authors()).append(" (").append(year()).append("). *");
            text.append(fields.getOrDefault("title", key)).append("*.");
            for (var container : List.of("journal", "booktitle", "publisher", "school")) {
                if (fields.containsKey(container)) {
                    text.append(' ').append(fields.get(container)).append('.');
                    break;
                }
            }
            var link = link();
            return link.isEmpty() ? text.toString() : text + " <" + link + ">";
        }

        private String authors() {
            var names = fields.getOrDefault("author", "");
            return names.isEmpty()
                    ? shortAuthors()
                    : names.replace(" and others", " et al.").replace(" and ", "; ");
        }

        private String link() {
            if (fields.containsKey("doi")) {
                return "https://doi.org/" + fields.get("doi");
            }
            return fields.containsKey("eprint")
                    ? "https://arxiv.org/abs/" + fields.get("eprint")
                    : fields.getOrDefault("url", "");
        }

        private static String family(String name) {
            int comma = name.indexOf(',');
            return comma >= 0
                    ? name.substring(0, comma).strip()
                    : name.substring(name.lastIndexOf(' ') + 1);
        }
    }

    /** A bibliography without works. */
    public static Bibliography none() {
        return new Bibliography(Map.of(), List.of());
    }

    /** Read the book's bibliography; none when it names no file. */
    public static Bibliography of(BookConfig config) {
        var name = config.bibliography();
        if (name == null) {
            return none();
        }
        try {
            return parse(Files.readString(config.folder().resolve(name)), name);
        } catch (IOException e) {
            return new Bibliography(
                    Map.of(),
                    List.of(
                            new BookProblem(
                                    "book.yml",
                                    0,
                                    "bibliography \"" + name + "\" cannot be read",
                                    "correct the path")));
        }
    }

    static Bibliography parse(String text, String file) {
        var works = new LinkedHashMap<String, Work>();
        var problems = new ArrayList<BookProblem>();
        for (var work : new BibtexParser(text, file, problems).works()) {
            var earlier = works.putIfAbsent(work.key(), work);
            if (earlier != null) {
                problems.add(
                        new BookProblem(
                                file,
                                work.line(),
                                "key \"" + work.key() + "\" is already at line " + earlier.line(),
                                "keep one"));
            }
        }
        return new Bibliography(works, problems);
    }

    /** Return the work with {@code key}. */
    public Optional<Work> find(String key) {
        return Optional.ofNullable(works.get(key));
    }

    static String fieldName(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
