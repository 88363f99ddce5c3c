package workbook.grader.internal.read;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.grader.AssignmentRules;
import workbook.grader.Deduction;
import workbook.grader.Roster;

/** Who is who, and until when each of them had time. */
final class People {

    private final Roster roster;
    private final AssignmentRules rules;

    People(Roster roster, AssignmentRules rules) {
        this.roster = roster;
        this.rules = rules;
    }

    /** Return the key of the student who goes by one of these names. */
    String student(Collection<String> names, String otherwise) {
        return roster.find(names).orElse(otherwise);
    }

    /** Note what a person should know about a submission. */
    List<String> notes(String student, @Nullable Instant submitted) {
        var notes = new ArrayList<String>();
        if (!roster.isEmpty() && !roster.students().contains(student)) {
            notes.add("\"" + student + "\" is not in the roster; add a line or a name there");
        }
        var due = rules.dueFor(student);
        if (due != null && submitted != null && submitted.isAfter(due)) {
            notes.add(
                    "handed in "
                            + Deduction.words(Duration.between(due, submitted))
                            + " after it was due");
        }
        return notes;
    }
}
