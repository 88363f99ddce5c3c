package mlsys.core;

/**
 * Memory for the keys and values of answers that grow by a token a step, while others wait in line.
 */
public final class PagingSimulationModel {

    /** Each answer takes one piece as long as the longest answer may be. */
    public static final double LONGEST = 0;

    /** Each answer takes one piece as long as it will be, if somebody knew. */
    public static final double EXACT = 1;

    /** Each answer takes pages as it grows. */
    public static final double PAGES = 2;

    private static final double MOST_TOKENS = 2e7;

    private PagingSimulationModel() {}

    /**
     * Let answers of random length, each as likely, run as memory allows. If no page is free, the
     * youngest answer gives its pages back and waits again, first in line.
     *
     * @param capacity M, tokens that fit, a whole number, at least the longest answer, at most 1e7
     * @param least l, tokens of the shortest answer, a whole number of at least 1
     * @param longest L, tokens of the longest, a whole number from {@code least} to 1e6
     * @param policy a whole number: {@link #LONGEST}, {@link #EXACT} or {@link #PAGES}
     * @param page b, tokens of a page, a whole number from 1 to 1e6
     * @param answers n, a whole number from 1 to 100,000
     * @param seed a whole number of at least 0
     * @return a row for each step at which answers wait: answers running, tokens held, tokens room
     *     is taken for
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] trace(
            double capacity,
            double least,
            double longest,
            double policy,
            double page,
            double answers,
            double seed) {
        int b = Count.of("b", page, 1, 1_000_000);
        int most = Count.of("L", longest, 1, 1_000_000);
        int room = Count.of("M", capacity, (int) Math.ceil(longest / b) * b, Count.MOST);
        if (Check.whole("l", least, 1) > longest) {
            throw Check.wrong("l", "at most L = " + most, least);
        }
        int n = Count.of("n", answers, 1, 100_000);
        if (n * longest > MOST_TOKENS) {
            throw Check.wrong("n", "at most 2e7 / L, so that it takes seconds", answers);
        }
        double[] lengths = new double[n];
        Dice dice = new Dice(seed);
        for (int i = 0; i < n; i++) {
            lengths[i] = least + dice.below(most - (int) least + 1);
        }
        return run(space(policy, room, b, most, lengths), lengths);
    }

    private static Space space(double policy, int room, int page, int longest, double[] lengths) {
        Check.whole("policy", policy, 0);
        if (policy > PAGES) {
            throw Check.wrong("policy", "0, 1 or 2", policy);
        }
        if (policy == PAGES) {
            return new PageSpace(room, page, lengths.length);
        }
        double[] sizes = lengths.clone();
        if (policy == LONGEST) {
            java.util.Arrays.fill(sizes, longest);
        }
        return new PieceSpace(room, sizes);
    }

    private static double[][] run(Space space, double[] lengths) {
        int n = lengths.length;
        double[] held = new double[n];
        int[] running = new int[n];
        int[] waiting = new int[n];
        for (int i = 0; i < n; i++) {
            waiting[i] = n - 1 - i;
        }
        int line = n;
        int size = 0;
        Trace trace = Trace.on();
        Trace none = Trace.off();
        while (line > 0 || size > 0) {
            while (line > 0 && space.take(waiting[line - 1], held[waiting[line - 1]] + 1)) {
                running[size++] = waiting[--line];
            }
            for (int i = 0; i < size; i++) {
                while (i < size && !space.take(running[i], held[running[i]] + 1)) {
                    int youngest = running[--size];
                    space.give(youngest);
                    waiting[line++] = youngest;
                }
                if (i < size) {
                    held[running[i]]++;
                }
            }
            (line > 0 ? trace : none).add(size, sum(held, running, size), space.taken());
            size = leave(space, held, lengths, running, size);
        }
        return trace.rows();
    }

    private static double sum(double[] held, int[] running, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += held[running[i]];
        }
        return sum;
    }

    private static int leave(
            Space space, double[] held, double[] lengths, int[] running, int size) {
        int stay = 0;
        for (int i = 0; i < size; i++) {
            int answer = running[i];
            if (held[answer] < lengths[answer]) {
                running[stay++] = answer;
            } else {
                space.give(answer);
            }
        }
        return stay;
    }

    /**
     * Mean over the steps of one column of the trace.
     *
     * <p>R = mean of the answers running. Source: Kwon et al., PagedAttention (2023).
     *
     * @param column 0, 1 or 2
     * @param trace rows of {@link #trace}, at least one
     * @return R, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mean(double column, double[][] trace) {
        if (Check.given("trace", trace).length == 0) {
            throw new IllegalArgumentException(
                    "n must be so many answers that some wait, but all fit at once");
        }
        double sum = 0;
        for (double[] row : trace) {
            sum += row[(int) column];
        }
        return sum / trace.length;
    }
}
