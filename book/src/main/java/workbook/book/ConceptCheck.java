package workbook.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.dialect.Inline;
import workbook.dialect.Nearest;
import workbook.dialect.Walk;
import workbook.nbformat.Json;

/**
 * Checks what chapters say of their concepts: each is defined, stands in one chapter, and needs
 * only what a reader has met or meets in the same chapter, never in a circle.
 */
final class ConceptCheck {

    private static final List<String> LISTS = List.of("primary", "secondary", "terms");
    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of(
                            "chapter",
                            "primary",
                            "secondary",
                            "terms",
                            "formulas",
                            "needs",
                            "depends-on"));

    private final Book book;
    private final Set<String> glossary = new HashSet<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();
    private final List<BookProblem> problems = new ArrayList<>();

    ConceptCheck(Book book) {
        this.book = book;
    }

    List<BookProblem> problems() {
        book.chapters().forEach(this::glossary);
        for (var chapter : book.chapters()) {
            ConceptFile.path(book.config().folder(), chapter)
                    .ifPresent(path -> check(chapter, path));
        }
        return problems;
    }

    private static String key(String concept) {
        return concept.strip().toLowerCase(Locale.ROOT);
    }

    private void glossary(Chapter chapter) {
        for (var tree : Json.array(chapter.notebook().workbook().get("glossary"))) {
            var entry = Json.object(tree);
            glossary.add(key(String.valueOf(entry.get("term"))));
            Json.array(entry.get("aliases")).forEach(alias -> glossary.add(key(alias.toString())));
        }
    }

    private void check(Chapter chapter, String path) {
        try {
            var yaml = ConceptFile.read(book.config().folder(), path).only(KEYS);
            var file = new File(chapter, path, yaml);
            file.id();
            LISTS.forEach(file::concepts);
            file.before();
            var relations = yaml.object("needs");
            relations.keys().forEach(concept -> file.needs(relations, concept));
            relations.keys().forEach(concept -> file.circle(relations, concept));
        } catch (BookException e) {
            problems.add(Messages.problem(path, e));
        }
    }

    /** One chapter's file. */
    private final class File {

        private final Chapter chapter;
        private final String path;
        private final YamlObject yaml;
        private final Set<String> index;

        File(Chapter chapter, String path, YamlObject yaml) {
            this.chapter = chapter;
            this.path = path;
            this.yaml = yaml;
            index =
                    Walk.inlines(chapter.document(), Inline.IndexEntry.class)
                            .map(entry -> key(entry.term()))
                            .collect(Collectors.toSet());
        }

        private void problem(int line, String message, String hint) {
            problems.add(new BookProblem(path, line, message, hint));
        }

        void id() {
            var id = yaml.text("chapter").orElse(chapter.id());
            if (!id.equals(chapter.id())) {
                problem(
                        yaml.line("chapter"),
                        "chapter is \"" + id + "\", but the chapter is " + chapter.id(),
                        "write chapter: " + chapter.id());
            }
        }

        void concepts(String list) {
            var names = yaml.texts(list);
            for (int i = 0; i < names.size(); i++) {
                concept(names.get(i), yaml.line(list, i));
            }
        }

        private void concept(String name, int line) {
            if (!glossary.contains(key(name)) && !index.contains(key(name))) {
                problem(
                        line,
                        "nothing defines the concept \"" + name + "\"",
                        "add it to the glossary, or put \\index{"
                                + name
                                + "} where it is explained");
            }
            var owner = owners.putIfAbsent(key(name), chapter.id());
            if (owner != null) {
                problem(
                        line,
                        "\"" + name + "\" is already a concept of " + owner,
                        "name it in one chapter; others can need it");
            }
        }

        /** A chapter builds on chapters before it. */
        void before() {
            var ids = book.chapters().stream().map(Chapter::id).toList();
            var named = yaml.texts("depends-on");
            for (int i = 0; i < named.size(); i++) {
                int line = yaml.line("depends-on", i);
                var id = named.get(i);
                if (!ids.contains(id)) {
                    problem(line, Messages.unknownChapter(id, ids), "");
                } else if (ids.indexOf(id) >= ids.indexOf(chapter.id())) {
                    problem(
                            line,
                            chapter.id() + " depends on " + id + ", which does not come before it",
                            "remove it, or change the order in book.yml");
                }
            }
        }

        void needs(YamlObject relations, String concept) {
            if (!chapter.id().equals(owners.get(key(concept)))) {
                unknown(relations.line(concept), concept, "of this chapter");
            }
            var needed = relations.texts(concept);
            needs.put(key(concept), needed.stream().map(ConceptCheck::key).toList());
            for (int i = 0; i < needed.size(); i++) {
                needed(needed.get(i), relations.line(concept, i));
            }
        }

        private void needed(String name, int line) {
            var owner = owners.get(key(name));
            if (owner == null) {
                unknown(line, name, "of this chapter or one before it");
            } else if (!owner.equals(chapter.id()) && !yaml.texts("depends-on").contains(owner)) {
                problem(
                        line,
                        "\"" + name + "\" is of " + owner + ", which depends-on does not list",
                        "add " + owner + " to depends-on");
            }
        }

        private void unknown(int line, String name, String whose) {
            problem(
                    line,
                    "\"" + name + "\" is no concept " + whose,
                    Nearest.to(key(name), owners.keySet())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("list it under primary, secondary or terms"));
        }

        /** Name a circle once: at the concept of it that stands first in the file. */
        void circle(YamlObject relations, String concept) {
            var way = way(key(concept), key(concept), new HashSet<>());
            var keys = relations.keys().stream().map(ConceptCheck::key).toList();
            boolean first =
                    way.stream().allMatch(each -> keys.indexOf(each) >= keys.indexOf(key(concept)));
            if (!way.isEmpty() && first) {
                problem(
                        relations.line(concept),
                        "a circle: " + String.join(" needs ", way) + " needs " + key(concept),
                        "remove the need that a reader can do without");
            }
        }

        /** The way over needs from a concept to another; empty where there is none. */
        private List<String> way(String from, String to, Set<String> seen) {
            var way = new ArrayList<String>();
            if (!seen.add(from)) {
                return way;
            }
            for (var next : needs.getOrDefault(from, List.of())) {
                var rest = next.equals(to) ? List.<String>of() : way(next, to, seen);
                if (next.equals(to) || !rest.isEmpty()) {
                    way.add(from);
                    way.addAll(rest);
                    return way;
                }
            }
            return way;
        }
    }
}
