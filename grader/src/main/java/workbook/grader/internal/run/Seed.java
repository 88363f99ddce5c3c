package workbook.grader.internal.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Draws seeds that only the course can know, and that are the same in every run. */
public final class Seed {

    private final String secret;
    private final String context;

    /** Derive from the course's secret and what is graded: assignment, student, exercise. */
    public Seed(String secret, String... context) {
        this.secret = secret;
        this.context = String.join("\0", context);
    }

    long of(String test) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = ("workbook " + secret).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var text = context + "\0" + test;
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
