package workbook.grader.internal.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Draws seeds that only the course can know, and that are the same in every run. */
public final class Seed {

    private final byte[] base;

    /**
     * Derive from the course's secret and what is graded: assignment, student, exercise, attempt.
     */
    public Seed(String secret, String... context) {
        var key = ("workbook " + secret).getBytes(StandardCharsets.UTF_8);
        this.base = hmac(key, String.join("\0", context));
    }

    /** Return what the seeds of all tests follow from, to be kept by the instructor. */
    public String base() {
        return HexFormat.of().formatHex(base);
    }

    long of(String test) {
        return ByteBuffer.wrap(hmac(base, test)).getLong();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
