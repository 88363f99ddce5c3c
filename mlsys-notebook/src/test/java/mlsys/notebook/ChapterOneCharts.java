package mlsys.notebook;

import java.util.List;

/** The four charts of the first chapter, drawn from plain numbers. */
final class ChapterOneCharts {

    private ChapterOneCharts() {}

    /** Print all four, for a test that watches a JVM of its own. */
    public static void main(String[] args) {
        for (Figure figure :
                List.of(computeByYear(), ironLawStack(), degradation(), matmulLadder())) {
            System.out.println(figure.html());
            System.out.println(figure.png().length + " bytes of PNG");
        }
    }

    static Figure computeByYear() {
        return Charts.lines("Training compute of landmark models, 2012 to 2023")
                .x("year of publication")
                .y("training compute (FLOP, log scale)")
                .logY()
                .point("AlexNet", 2012.7, 4.7e17)
                .estimate("BERT-L", 2018.8, 2.9e20)
                .point("GPT-3", 2020.4, 3.14e23)
                .estimate("GPT-4", 2023.2, 2.1e25)
                .reference(
                        "doubling every 24 months",
                        year -> 4.7e17 * Math.pow(2, (year - 2012.7) / 2),
                        2012.7,
                        2023.2)
                .describe("Compute grows far faster than a doubling every 24 months.")
                .figure();
    }

    static Figure ironLawStack() {
        return Charts.stack("Time for one GPT-2 XL token by batch size")
                .x("batch size")
                .y("time per step (ms)")
                .columns("1", "8", "64", "256")
                .part("data", 1.471, 1.471, 1.471, 1.471)
                .part("compute", 0.0192, 0.1538, 1.2308, 4.923)
                .part("overhead", 0.1, 0.1, 0.1, 0.1)
                .totals("1.59", "1.72", "2.80", "6.49")
                .note("compute takes over at a batch of 77")
                .figure();
    }

    static Figure degradation() {
        double[] weeks = new double[13];
        double[] decay = new double[13];
        for (int week = 0; week <= 12; week++) {
            weeks[week] = week;
            decay[week] = 0.95 - 0.5 * 0.02 * week;
        }
        return Charts.lines("Accuracy with and without retraining")
                .x("weeks in service")
                .y("accuracy")
                .line(
                        "retrained every 4 weeks",
                        new double[] {0, 4, 4, 8, 8, 12},
                        new double[] {.95, .91, .95, .91, .95, .91})
                .line("never retrained", weeks, decay)
                .level("floor 0.90", 0.90)
                .figure();
    }

    static Figure matmulLadder() {
        return Charts.bars("Seven ways to multiply two 4096 × 4096 matrices")
                .x("time (s, log scale: a step is a factor of ten)")
                .log()
                .bar("Python", 25552.48, "25,552 s")
                .bar("Java", 2372.68, "2,373 s")
                .bar("C", 542.67, "543 s")
                .bar("parallel loops", 69.80, "69.8 s")
                .bar("divide and conquer", 3.80, "3.80 s")
                .bar("+ vectorization", 1.10, "1.10 s")
                .bar("+ AVX intrinsics", 0.41, "0.41 s")
                .accent()
                .figure();
    }
}
