package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.InputSpaceDigits;
import mlsys.exercises.InputSpaceDigitsTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=input-space-digits")
class InputSpaceDigitsHiddenTest {

    private static final String PIXEL = "one pixel";

    @TestFactory
    @Tag("visible")
    @Tag("points=0.5")
    @DisplayName("the visible tests of photographs")
    Stream<DynamicTest> visible(InputSpaceDigits answer) {
        return Visible.of(InputSpaceDigitsTests.tests(), name -> !name.startsWith(PIXEL), answer);
    }

    @TestFactory
    @Tag("visible")
    @Tag("points=0.5")
    @DisplayName("the visible test of one pixel")
    Stream<DynamicTest> onePixel(InputSpaceDigits answer) {
        return Visible.of(InputSpaceDigitsTests.tests(), name -> name.startsWith(PIXEL), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try exact powers of ten and small images that you can count by hand.")
    void smallImages(InputSpaceDigits answer) {
        assertEquals(7399, answer.inputSpaceDigits(32, 32, 3, 256));
        assertEquals(2, answer.inputSpaceDigits(1, 1, 1, 10));
        assertEquals(31, answer.inputSpaceDigits(10, 10, 1, 2));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try an image of 65,536 × 65,536 pixels: the number is too long to be built.")
    void hugeImages(InputSpaceDigits answer) {
        assertEquals(121_210_687L, answer.inputSpaceDigits(4096, 4096, 3, 256));
        assertEquals(31_029_935_676L, answer.inputSpaceDigits(65_536, 65_536, 3, 256));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other shapes and numbers of levels.")
    void randomShapes(InputSpaceDigits answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var w = 1 + random.nextInt(12);
            var h = 1 + random.nextInt(12);
            var channels = 1 + random.nextInt(4);
            var levels = 2 + random.nextInt(1000);
            var images = BigInteger.valueOf(levels).pow(w * h * channels);
            assertEquals(
                    images.toString().length(), answer.inputSpaceDigits(w, h, channels, levels));
        }
    }
}
