package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir Path folder;

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> check(String body) throws IOException {
        return check(body, "");
    }

    private List<String> check(String body, String moreChapters) throws IOException {
        write(
                "book.yml",
                """
                title: A Book
                bibliography: refs.bib
                names: [GTX 580]
                volumes:
                  - title: One
                    id: vol1
                    parts: [{title: First, chapters: [chapters/vol1/01-a.md%s]}]
                """
                        .formatted(moreChapters));
        write("refs.bib", "@misc{known2020, title = {Known}, year = 2020}\n");
        write("chapters/vol1/01-a.md", "---\nid: vol1/a\ntitle: A\n---\n" + body);
        var book = Book.load(folder);
        return new Check(book, Bibliography.of(book.config()), Set.of("A77 12"))
                .problems().stream()
                        .map(p -> p.text().replace("chapters/vol1/01-a.md", "f"))
                        .toList();
    }

    @Test
    void aCleanChapterHasNoProblems() throws IOException {
        assertThat(check("Text on GTX 580 and A77 12, [@known2020].\n")).isEmpty();
    }

    @Test
    void reportsProseByLine() throws IOException {
        assertThat(
                        check(
                                """
                                See @sec-none and [@knwon2020].
                                It has 4096 parts.

                                ![A picture](no.svg){#fig-p}

                                - item

                                  ```{java}
                                  int x;
                                  ```
                                """))
                .containsExactly(
                        "f:5: unknown reference @sec-none\n"
                                + "  try: declare {#sec-none} where it belongs",
                        "f:5: unknown citation @knwon2020\n  try: did you mean @known2020?",
                        "f:6: \"4096\" is a literal number in the text\n"
                                + "  try: compute it in a cell and write `{java} fmt(…)`, or mark it"
                                + " [4096]{.literal why=\"…\"}",
                        "f:8: figure \"no.svg\" has no alt text\n"
                                + "  try: add alt=\"…\": what a reader who can't see it has to know",
                        "f:8: no file \"no.svg\"\n"
                                + "  try: paths of figures start at the chapter's folder",
                        "f:12: a code cell that is indented or quoted is not run\n"
                                + "  try: begin ```{java} at the start of its line");
    }

    @Test
    void reportsCells() throws IOException {
        assertThat(
                        check(
                                """
                                ::: {.callout-note}
                                ```{java}
                                //| lable: fig-x
                                ch.guard(true, "always");
                                ```
                                :::

                                ```{java}
                                //| label: fig-y
                                //| exercise: one
                                int x;
                                ```

                                ```{java}
                                //| check: two
                                int y;
                                ```
                                """))
                .containsExactly(
                        "f:7: unknown cell option \"lable\"\n  try: did you mean \"label\"?",
                        "f:8: a code cell inside a div\n"
                                + "  try: close the div before the cell with a line :::",
                        "f:8: a guard that can never fail\n  try: guard what the text says",
                        "f:15: figure fig-y has no alt text\n  try: add //| alt: …",
                        "f:15: fig-y has no caption\n  try: add //| caption: …",
                        "f:15: the exercise has no solution\n"
                                + "  try: put it between // BEGIN SOLUTION and // END SOLUTION",
                        "f:15: exercise \"one\" has no check cell\n"
                                + "  try: add a cell with //| check: one",
                        "f:20: check \"two\" has no exercise\n"
                                + "  try: add a cell with //| exercise: two, or rename it");
    }

    @Test
    void reportsQuestions() throws IOException {
        write(
                "quizzes/vol1/a.json",
                """
                {"questions":[
                 {"id":"a-q01","type":"mcq","prompt":"It takes 25 days, or {n}?","hint":"",
                  "choices":[{"id":"a","text":"x","correct":true},
                             {"id":"a","text":"y","correct":true}]},
                 {"id":"a-q01","type":"numeric","prompt":"How?","answer":{"value":"1"}},
                 {"id":"a-q03","type":"order","prompt":"How?","section":"sec-x",
                  "choices":[{"id":"a","text":"x"},{"id":"b","text":"y"}],
                  "answer":{"sequence":["a","c"]}}]}
                """);
        assertThat(check("Text.\n"))
                .containsExactly(
                        "quizzes/vol1/a.json:2: question a-q01: unknown key \"hint\"\n"
                                + "  try: one of [answer, choices, compute, difficulty, given, id,"
                                + " mode, objective, points, prompt, section, tempting, type, why]",
                        "quizzes/vol1/a.json:2: question a-q01: \"25 days\" in its prompt is a"
                                + " literal number\n"
                                + "  try: declare it in given or compute, and write {name} there",
                        "quizzes/vol1/a.json:2: question a-q01: nothing declares {n}\n"
                                + "  try: add it to given or compute; they have []",
                        "quizzes/vol1/a.json:2: question a-q01: choice id \"a\" is missing or twice"
                                + " there\n  try: rename it",
                        "quizzes/vol1/a.json:2: question a-q01: it has 2 right choices\n"
                                + "  try: mark exactly one \"correct\": true",
                        "quizzes/vol1/a.json:2: question a-q01: the id is already used in vol1/a\n"
                                + "  try: ids are unique in the book",
                        "quizzes/vol1/a.json:2: question a-q01: the key is a typed number, 1\n"
                                + "  try: name its inputs in given, and write the expression that"
                                + " makes it of them",
                        "quizzes/vol1/a.json:2: question a-q01: the answer has no tolerance\n"
                                + "  try: write \"tolerance\": 0.01",
                        "quizzes/vol1/a.json:6: question a-q03: no section \"sec-x\" in the chapter\n"
                                + "  try: name a label of a heading",
                        "quizzes/vol1/a.json:6: question a-q03: the sequence [a, c] is not made of"
                                + " the choices [a, b]\n  try: name each choice once");
    }

    @Test
    void findsTypedNumbersWhereverTheyHide() throws IOException {
        write(
                "quizzes/vol1/a.json",
                """
                {"questions":[
                 {"id":"a-q01","type":"fill","prompt":"$y = 2x$, `int z = 17;`, $3$ or $312$?",
                  "answer":{"accept":["4096"],"why":"As `25 GB` fit."}},
                 {"id":"a-q02","type":"numeric","prompt":"How?","compute":{"k":"1e3","n":"2 * k"},
                  "answer":{"value":"n","tolerance":0.1,"slips":[{"value":7,"why":"No."}]}},
                 {"id":"a-q03","type":"mcq","prompt":"How?",
                  "choices":[{"id":"a","text":"88 s","correct":true},
                             {"id":"b","text":"x","why":"Not $2.5\\\\times 10^{4}$."}]}]}
                """);
        assertThat(check("It is $312$ in all, where $x = 4$.\n"))
                .extracting(line -> line.replaceAll("\n.*|quizzes/vol1/a.json:\\d: question ", ""))
                .containsExactlyInAnyOrder(
                        "f:5: \"312\" is a literal number in the text",
                        "a-q01: \"$312$\" in its prompt is a literal number",
                        "a-q01: \"`25 GB`\" in the why of its answer is a literal number",
                        "a-q01: \"4096\" in its accepted answers is a literal number",
                        "a-q02: compute.k is a typed number, 1e3",
                        "a-q02: the value of a slip is a typed number, 7",
                        "a-q03: \"88 s\" in choice \"a\" is a literal number",
                        "a-q03: \"$2.5\\times 10^{4}$\" in the why of choice \"b\" is a literal"
                                + " number");
    }

    @Test
    void reportsTheGlossary() throws IOException {
        write(
                "glossary/vol1/a.json",
                """
                {"terms":[
                 {"term":"one","definition":"d","see":["three"]},
                 {"term":"two","definition":"","aliases":["One"],"anchor":"sec-none"}]}
                """);
        assertThat(check("Text.\n"))
                .containsExactly(
                        "glossary/vol1/a.json:2: glossary: \"one\" refers to \"three\", which is no"
                                + " term\n  try: add the term, or remove it from \"see\"",
                        "glossary/vol1/a.json:3: glossary: \"One\" is already a term or alias, of"
                                + " \"one\"\n  try: keep one",
                        "glossary/vol1/a.json:3: glossary: \"two\" has no definition\n"
                                + "  try: write one sentence",
                        "glossary/vol1/a.json:3: glossary: \"two\" names the unknown label"
                                + " \"sec-none\"\n  try: name a label of the chapter");
    }

    @Test
    void reportsTheConcepts() throws IOException {
        write(
                "chapters/vol1/01-a.concepts.yml",
                """
                chapter: vol1/b
                primary:
                  - force
                  - mass
                secondary: [Mass, phlogiston]
                needs:
                  force: [mass, accelaration]
                  mass: [force]
                  heat: [force]
                depends-on: [vol1/a, vol1/z]
                """);
        assertThat(check("Force\\index{force} and mass\\index{mass}.\n"))
                .map(text -> text.replace("chapters/vol1/01-a.concepts.yml", "c"))
                .containsExactly(
                        "c:1: chapter is \"vol1/b\", but the chapter is vol1/a\n"
                                + "  try: write chapter: vol1/a",
                        "c:5: \"Mass\" is already a concept of vol1/a\n"
                                + "  try: name it in one chapter; others can need it",
                        "c:5: nothing defines the concept \"phlogiston\"\n  try: add it to the"
                                + " glossary, or put \\index{phlogiston} where it is explained",
                        "c:7: \"accelaration\" is no concept of this chapter or one before it\n"
                                + "  try: list it under primary, secondary or terms",
                        "c:7: a circle: force needs mass needs force\n"
                                + "  try: remove the need that a reader can do without",
                        "c:9: \"heat\" is no concept of this chapter\n"
                                + "  try: list it under primary, secondary or terms",
                        "c:10: vol1/a depends on vol1/a, which does not come before it\n"
                                + "  try: remove it, or change the order in book.yml",
                        "c:10: no chapter \"vol1/z\" in book.yml: did you mean vol1/a?");
    }

    @Test
    void aConceptOfAnotherChapterIsNeededOnlyWhereThatChapterIsNamed() throws IOException {
        write("chapters/vol1/02-b.md", "---\nid: vol1/b\ntitle: B\n---\nHeat\\index{heat}.\n");
        write(
                "chapters/vol1/02-b.concepts.yml",
                "primary: [heat]\nneeds: {heat: [force]}\nused-by: []\n");
        write("chapters/vol1/01-a.concepts.yml", "primary: [force]\nneeds: {force: [heat]}\n");
        assertThat(check("Force\\index{force}.\n", ", chapters/vol1/02-b.md"))
                .containsExactly(
                        "chapters/vol1/01-a.concepts.yml:2: \"heat\" is no concept of this chapter"
                                + " or one before it\n  try: list it under primary, secondary or"
                                + " terms",
                        "chapters/vol1/02-b.concepts.yml:3: unknown key \"used-by\"\n  try: one of"
                                + " chapter, primary, secondary, terms, formulas, needs,"
                                + " depends-on");
        write("chapters/vol1/01-a.concepts.yml", "primary: [force]\n");
        write("chapters/vol1/02-b.concepts.yml", "primary: [heat]\nneeds: {heat: [force]}\n");
        assertThat(check("Force\\index{force}.\n", ", chapters/vol1/02-b.md"))
                .containsExactly(
                        "chapters/vol1/02-b.concepts.yml:2: \"force\" is of vol1/a, which depends-on"
                                + " does not list\n  try: add vol1/a to depends-on");
    }
}
