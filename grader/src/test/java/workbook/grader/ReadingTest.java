package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.internal.read.SubmissionFile;
import workbook.grader.internal.read.SubmissionFolder;

/** Who handed in what, out of folders, trees and archives. */
class ReadingTest {

    private static final String ID = "vol1/introduction";
    private static final byte[] NOTEBOOK = Archives.bytes(Course.released());

    @TempDir Path temp;

    @Test
    void readsAnExportOfCanvas() {
        var zip = new LinkedHashMap<String, byte[]>();
        zip.put("doejane_4711_800_homework.ipynb", NOTEBOOK);
        zip.put("doejane_4711_801_homework-1.ipynb", NOTEBOOK);
        zip.put("doejane_4712_802_homework.ipynb", NOTEBOOK);
        zip.put("lovelaceada_LATE_4713_803_homework.pdf", NOTEBOOK);
        zip.put("turingalan_LATE_4714_804_homework.ipynb", NOTEBOOK);
        assertThat(read(zip, AssignmentRules.NONE, Roster.NONE))
                .containsExactly(
                        "doejane-4711: doejane-4711 [2 doejane_4711_801_homework-1.ipynb, 1"
                                + " doejane_4711_800_homework.ipynb] []",
                        "doejane-4712: doejane-4712 [1 doejane_4712_802_homework.ipynb] []",
                        "lovelaceada: lovelaceada [] [marked as late by the platform]"
                                + " \"lovelaceada_LATE_4713_803_homework.pdf\" is no notebook; hand"
                                + " in the .ipynb file",
                        "turingalan: turingalan [1 turingalan_LATE_4714_804_homework.ipynb] [marked as late by the"
                                + " platform]");
    }

    @Test
    void readsAnExportOfMoodleAndTheArchivesInIt() {
        var inner = Archives.zip(temp.resolve("inner.zip"), Map.of("work/hw.ipynb", NOTEBOOK));
        var zip = new LinkedHashMap<String, byte[]>();
        zip.put("Jane Doe_4711_assignsubmission_file_/hw.ipynb", NOTEBOOK);
        zip.put("Alan Turing_4712_assignsubmission_file_/all.zip", content(inner));
        assertThat(read(zip, AssignmentRules.NONE, Roster.NONE))
                .containsExactly(
                        "Alan_Turing: Alan Turing [1 hw.ipynb] []",
                        "Jane_Doe: Jane Doe [1 hw.ipynb] []");
    }

    @Test
    void readsAnExportOfGradescopeWithItsStudentsAndTimes() {
        var zip = new LinkedHashMap<String, byte[]>();
        zip.put(
                "assignment_9_export/submission_metadata.yml",
                Archives.text(
                        """
                        ---
                        submission_11:
                          :submitters:
                          - :name: Ada Lovelace
                            :sid: '007'
                            :email: ada@example.org
                          - :name: Alan Turing
                            :sid: '008'
                            :email: alan@example.org
                          :created_at: 2027-03-02 10:04:03.10 Z
                          :history:
                          - :created_at: 2027-02-01 10:00:00.00 Z
                        """));
        zip.put("assignment_9_export/submission_11/hw.ipynb", NOTEBOOK);
        zip.put("assignment_9_export/submission_12/hw.ipynb", NOTEBOOK);
        var rules = rules("due: 2027-03-01T23:59:00+01:00\n");
        var roster = roster("student,name,id\nada,Ada Lovelace,007\nbob,Bob,9\n");
        assertThat(read(zip, rules, roster))
                .containsExactly(
                        "Alan_Turing: Alan Turing [1 hw.ipynb] [\"Alan Turing\" is not in the"
                                + " roster; add a line or a name there, handed in 11 h 5 min after"
                                + " it was due]",
                        "ada: ada [1 hw.ipynb] [handed in 11 h 5 min after it was due]",
                        "bob: bob [] []",
                        "submission_12: submission_12 [1 hw.ipynb] [\"submission_12\" is not in"
                                + " the roster; add a line or a name there]");
    }

    @Test
    void readsTheTreeOfNbgrader() {
        write("in/ada/introduction/hw.ipynb", NOTEBOOK);
        write("in/ada/introduction/timestamp.txt", Archives.text("2027-03-02 10:04:03.100000 UTC"));
        write("in/ada/other/hw.ipynb", NOTEBOOK);
        write("in/bob/introduction/hw.ipynb", NOTEBOOK);
        write("in/bob/introduction/.ipynb_checkpoints/hw.ipynb", NOTEBOOK);
        var rules =
                rules(
                        """
                        due: 2027-03-01T10:00:00Z
                        extensions: {bob: 2027-03-09T10:00:00Z}
                        """);
        assertThat(lines(temp.resolve("in"), rules, Roster.NONE))
                .containsExactly(
                        "ada_introduction_hw: ada [1 hw.ipynb] [handed in 1 d 0 h 4 min after it"
                                + " was due]",
                        "bob_introduction_hw: bob [1 hw.ipynb] []");
    }

    @Test
    void limitsTheAttemptsOrTakesTheFirst() {
        var zip = new LinkedHashMap<String, byte[]>();
        zip.put("doejane_4711_800_homework.ipynb", NOTEBOOK);
        zip.put("doejane_4711_801_homework-1.ipynb", NOTEBOOK);
        zip.put("doejane_4711_802_homework-2.ipynb", NOTEBOOK);
        assertThat(read(zip, rules("attempts: 2\n"), Roster.NONE))
                .containsExactly(
                        "doejane: doejane [2 doejane_4711_801_homework-1.ipynb, 1 doejane_4711_800_homework.ipynb] [attempt 3 does"
                                + " not count: 2 are allowed]");
        assertThat(read(zip, rules("policy: first\n"), Roster.NONE).get(0))
                .startsWith(
                        "doejane: doejane [1 doejane_4711_800_homework.ipynb, 2 doejane_4711_801");
    }

    @Test
    void takesNamesThatBrowsersMake() {
        write("in/ada.ipynb.txt", NOTEBOOK);
        write("in/bob.ipynb (1)", NOTEBOOK);
        write("in/__MACOSX/cy.ipynb", NOTEBOOK);
        assertThat(lines(temp.resolve("in"), AssignmentRules.NONE, Roster.NONE))
                .containsExactly("ada: ada [1 ada.ipynb.txt] []", "bob: bob [1 bob.ipynb (1)] []");
    }

    @Test
    void letsNoArchiveOfAStudentSpeakForOthers() {
        write("in/ada.ipynb", NOTEBOOK);
        Archives.zip(temp.resolve("in/mallory.zip"), Map.of("doejane_4711_800_hw.ipynb", NOTEBOOK));
        assertThat(lines(temp.resolve("in"), AssignmentRules.NONE, Roster.NONE))
                .containsExactly(
                        "ada: ada [1 ada.ipynb] []",
                        "mallory: mallory [1 doejane_4711_800_hw.ipynb] []");
    }

    @Test
    void refusesRulesThatNobodyKnows() {
        assertThatThrownBy(() -> rules("dew: 1\n"))
                .hasMessage(
                        temp.resolve("rules.yml")
                                + ": dew is unknown; use one of assignment, attempts, due,"
                                + " extensions, late, points, policy, roster, schema");
        assertThatThrownBy(() -> rules("due: tomorrow\n"))
                .hasMessage(
                        temp.resolve("rules.yml")
                                + ": due: \"tomorrow\" is wrong; write a time with its offset,"
                                + " such as 2027-03-01T23:59:00+01:00");
        assertThatThrownBy(() -> roster("name\nAda\n"))
                .hasMessage(
                        temp.resolve("roster.csv")
                                + ":1: has no column \"student\", but [name]; add it");
    }

    @Test
    void readsRulesInJsonToo() {
        var rules =
                rules(
                        """
                        {"assignment": "vol1/introduction", "points": {"training-days": 6.5},
                         "late": {"grace": "15m", "per-day": 10, "cap": 50, "until": "7d"}}
                        """);
        assertThat(rules.points().get("training-days")).isEqualByComparingTo("6.5");
        assertThat(rules.late())
                .hasToString("LateRule[grace=PT15M, perDay=10, cap=50, until=PT168H]");
    }

    private List<String> read(Map<String, byte[]> zip, AssignmentRules rules, Roster roster) {
        return lines(Archives.zip(temp.resolve("export/class.zip"), zip), rules, roster);
    }

    private static List<String> lines(Path source, AssignmentRules rules, Roster roster) {
        try (var folder = SubmissionFolder.open(source, ID, rules, roster)) {
            return folder.files().stream().map(ReadingTest::line).toList();
        }
    }

    private static String line(SubmissionFile file) {
        var attempts = file.attempts().stream().map(a -> a.number() + " " + a.name()).toList();
        var line = "%s: %s %s %s %s";
        return line.formatted(file.key(), file.student(), attempts, file.notes(), file.problem())
                .strip();
    }

    private AssignmentRules rules(String text) {
        return AssignmentRules.read(write("rules.yml", Archives.text(text)));
    }

    private Roster roster(String text) {
        return Roster.read(write("roster.csv", Archives.text(text)));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, byte[] content) {
        try {
            var file = temp.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
