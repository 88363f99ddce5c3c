package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long each hostile submission holds up the run, one after the other: a benchmark for a quiet
 * machine, which only runs when it is named.
 */
class HostileTimes {

    private static final int LIMIT = 2;

    @TempDir Path temp;

    /** What one submission took. */
    private record Time(String submission, double seconds) {}

    @Test
    void noneTakesTwoSecondsMoreThanItsLimit() throws Exception {
        var folder = new ClassFolder(temp);
        folder.add("0-warms-up", Course.solved());
        for (var code : HostileCode.all()) {
            folder.add(code.name(), "training-days", code.cell());
        }
        new HostileFiles(folder.in());
        var times = new ArrayList<Time>();
        long[] last = {0};
        Grader.grade(
                HostileTest.request(folder.in(), folder.out(), 1, LIMIT).withJobs(1),
                (report, done, total) -> {
                    var now = System.nanoTime();
                    times.add(new Time(report.submission(), (now - last[0]) / 1e9));
                    last[0] = now;
                });
        var slowest = slowestFirst(times.subList(1, times.size()));
        System.out.printf("%d submissions, limit %d s%n", slowest.size(), LIMIT);
        slowest.subList(0, 20)
                .forEach(time -> System.out.printf("%8.2f  %s%n", time.seconds, time.submission));
        assertThat(slowest).allMatch(time -> time.seconds < LIMIT + 2);
    }

    private static List<Time> slowestFirst(List<Time> times) {
        return times.stream().sorted(Comparator.comparing(Time::seconds).reversed()).toList();
    }
}
