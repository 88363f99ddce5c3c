// Wrong: builds the number and counts its digits, which is far too slow.
// Fails: hugeImages
import java.math.BigInteger;

static long inputSpaceDigits(int w, int h, int channels, int levels) {
    return BigInteger.valueOf(levels).pow(w * h * channels).toString().length();
}
