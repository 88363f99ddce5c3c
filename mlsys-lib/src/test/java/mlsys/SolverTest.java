package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final Range POSITIVE = Range.of("greater than 0");
    private static final Range SHARE = Range.of("from 0 to 1");
    private static final Range WHOLE = Range.of("a whole number of at least 1");

    private static @Nullable Double solve(
            DoubleUnaryOperator result, double target, Range range, double start) {
        return new Solver(result, target, range, start).solve();
    }

    @Nested
    class Roots {
        @Test
        void areFoundToTheLastBit() {
            assertThat(solve(x -> x * x, 2, POSITIVE, 1)).isEqualTo(Math.sqrt(2));
            assertThat(solve(x -> 1 / x, 3e10, POSITIVE, 5)).isCloseTo(1 / 3e10, within(1e-25));
            assertThat(solve(Math::exp, 1, Range.ANY, 3)).isCloseTo(0, within(1e-15));
        }

        @Test
        void areFoundFromZeroAndAcrossZero() {
            DoubleUnaryOperator line = x -> 2 * x + 3;
            assertThat(solve(line, 7, Range.of("at least 0"), 0)).isCloseTo(2, within(1e-15));
            assertThat(solve(line, -7, Range.ANY, 0)).isCloseTo(-5, within(1e-15));
            assertThat(solve(line, -7, Range.ANY, 4)).isCloseTo(-5, within(1e-15));
            assertThat(solve(line, -7, Range.of("at least 0"), 4)).isNull();
        }

        @Test
        void theFirstOnTheWayIsTaken() {
            DoubleUnaryOperator three = x -> (x - 1) * (x - 2) * (x - 5);
            assertThat(solve(three, 0, POSITIVE, 0.1)).isEqualTo(1);
            assertThat(solve(three, 0, POSITIVE, 1.7)).isEqualTo(2);
            assertThat(solve(three, 0, POSITIVE, 2.9)).isEqualTo(2);
            assertThat(solve(three, 0, POSITIVE, 3.5)).isEqualTo(5);
            assertThat(solve(x -> x * x, 9, Range.ANY, 0)).isEqualTo(3);
            assertThat(solve(x -> x * x, 9, Range.ANY, -0.1)).isEqualTo(-3);
        }

        @Test
        void twoCloseOnesAreSeenAndSoIsOneThatTouches() {
            DoubleUnaryOperator dip = x -> (x - 70) * (x - 70.001);
            assertThat(solve(dip, 0, POSITIVE, 3)).isCloseTo(70, within(1e-9));
            assertThat(solve(dip, 0, POSITIVE, 300)).isCloseTo(70.001, within(1e-9));
            DoubleUnaryOperator touch = x -> 4 + (x - 70) * (x - 70);
            assertThat(solve(touch, 4, POSITIVE, 3)).isCloseTo(70, within(1e-5));
            assertThat(solve(touch, 4, POSITIVE, 3000)).isCloseTo(70, within(1e-5));
            assertThat(solve(touch, 3.999, POSITIVE, 3)).isNull();
            assertThat(solve(x -> Math.abs(x - 0.3), 0, SHARE, 0.9)).isCloseTo(0.3, within(1e-12));
        }

        @Test
        void mayBeAtOrNearTheEndsOfTheRange() {
            assertThat(solve(x -> x, 1, SHARE, 0.5)).isEqualTo(1);
            assertThat(solve(x -> x, 0, SHARE, 0.5)).isEqualTo(0);
            assertThat(solve(x -> 1 / (1 - x), 1e9, SHARE, 0.5)).isCloseTo(1 - 1e-9, within(1e-16));
            assertThat(solve(x -> x, 1e-15, SHARE, 0.5)).isEqualTo(1e-15);
        }
    }

    @Nested
    class Holes {
        /** A queue: no result from 100 on. */
        private static double waiting(double rate) {
            if (rate >= 100) {
                throw new IllegalArgumentException("unstable");
            }
            return 1 / (100 - rate);
        }

        @Test
        void theEndThatOnlyTheFormulaKnowsIsApproached() {
            assertThat(solve(Holes::waiting, 1e6, POSITIVE, 3))
                    .isCloseTo(100 - 1e-6, within(1e-12));
        }

        @Test
        void aPoleIsNoRoot() {
            assertThat(solve(x -> 1 / (x - Math.PI), 0, POSITIVE, 3)).isNull();
        }

        @Test
        void aJumpIsNoRootButIsSaid() {
            Solver solver = new Solver(x -> Math.ceil(x / 8), 4.5, POSITIVE, 3);
            assertThat(solver.solve()).isNull();
            assertThat(solver.jump()).isEqualTo(new Solver.Jump(32, Math.nextUp(32.0)));
            assertThat(solve(x -> Math.ceil(x / 8), 5, POSITIVE, 3)).isEqualTo(Math.nextUp(32.0));
            assertThat(solve(x -> Math.ceil(x / 8), 5, POSITIVE, 99)).isEqualTo(40);
        }

        @Test
        void aRootBehindAHoleIsFound() {
            DoubleUnaryOperator hole =
                    x -> {
                        if (x > 10 && x < 1000) {
                            throw new IllegalArgumentException("a hole");
                        }
                        return x;
                    };
            assertThat(solve(hole, 5000, POSITIVE, 3)).isEqualTo(5000);
            assertThat(solve(hole, 500, POSITIVE, 3)).isNull();
        }
    }

    @Nested
    class WholeNumbers {
        @Test
        void theNearestThatReachesIsTaken() {
            assertThat(solve(n -> 1000 / n, 7, WHOLE, 1)).isEqualTo(143);
            assertThat(solve(n -> 1000 / n, 7, WHOLE, 500)).isEqualTo(142);
            assertThat(solve(n -> 1000 / n, 10, WHOLE, 1)).isEqualTo(100);
            assertThat(solve(n -> n * n, 1e20, WHOLE, 1)).isEqualTo(1e10);
            assertThat(solve(n -> 1 / n, 0, WHOLE, 1)).isNull();
        }

        @Test
        void aDipOfOneIsSeen() {
            assertThat(solve(n -> (n - 777) * (n - 777), 0.5, WHOLE, 3)).isEqualTo(777);
            Range below = Range.of("a whole number from l to 1e6");
            assertThat(solve(n -> (n - 777) * (n - 777), 0.5, below, 3)).isEqualTo(777);
            assertThat(solve(n -> (n - 777) * (n - 777), 0.5, below, 900_000)).isEqualTo(777);
        }

        @Test
        void onlySomeMayBeAllowed() {
            DoubleUnaryOperator odd =
                    n -> {
                        if (n % 2 == 0) {
                            throw new IllegalArgumentException("even");
                        }
                        return n;
                    };
            Range range = Range.of("a whole odd number from 1 to 999");
            assertThat(solve(odd, 500, range, 3)).isEqualTo(501);
            assertThat(solve(odd, 500, range, 999)).isEqualTo(499);
            assertThat(solve(odd, 2000, range, 999)).isNull();
        }
    }
}
