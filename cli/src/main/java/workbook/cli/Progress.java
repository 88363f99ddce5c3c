package workbook.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import workbook.book.BuildListener;
import workbook.grader.GradeListener;
import workbook.grader.Isolation;
import workbook.grader.SubmissionReport;

/** Shows a bar while something long goes on, on a terminal only. */
final class Progress implements BuildListener, AutoCloseable {

    private final Console console;
    private @Nullable ProgressBar bar;

    private Progress(Console console) {
        this.console = console;
    }

    static Progress of(Console console) {
        return new Progress(console);
    }

    @Override
    public synchronized void started(String chapter, int index, int total) {
        step("Computing", index - 1, total, chapter);
    }

    @Override
    public synchronized void finished(String chapter, boolean cached, int problems) {
        if (bar != null) {
            bar.step();
        }
    }

    /** Say what goes on without a bar. */
    void note(String what) {
        if (console.terminal()) {
            console.message(what);
        }
    }

    /** Return a listener for a class of submissions. */
    GradeListener grading() {
        return new GradeListener() {
            @Override
            public void started(Isolation isolation, int total) {
                console.message(
                        "isolation: tier " + isolation.tier() + " (" + isolation.label() + ")");
            }

            @Override
            public void graded(SubmissionReport report, int done, int total) {
                step("Grading", done, total, report.submission());
            }
        };
    }

    private synchronized void step(String task, int done, int total, String what) {
        if (!console.terminal()) {
            return;
        }
        if (bar == null) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.ASCII)
                            .build();
        }
        bar.stepTo(done);
        bar.setExtraMessage(what);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
