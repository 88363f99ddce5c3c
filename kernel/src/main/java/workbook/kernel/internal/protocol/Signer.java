package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Signs messages with HMAC (RFC 2104), written on {@link MessageDigest} because the first use of
 * {@code javax.crypto.Mac} takes a fifth of the time in which the kernel starts. An empty key means
 * no signatures. Safe for use by many threads.
 */
public final class Signer {

    private final String digest;
    private final int blockLength;
    private final byte[] key;

    /** Create for a scheme like {@code hmac-sha256}; fails for one this JVM does not know. */
    public Signer(String scheme, String key) throws BadMessageException {
        this.digest = digestName(scheme);
        this.blockLength = digest.endsWith("384") || digest.endsWith("512") ? 128 : 64;
        byte[] given = key.getBytes(UTF_8);
        try {
            var known = MessageDigest.getInstance(digest);
            this.key = given.length > blockLength ? known.digest(given) : given;
        } catch (NoSuchAlgorithmException e) {
            throw new BadMessageException(
                    "signature_scheme is '" + scheme + "', known are hmac-sha256 and its like");
        }
    }

    /** Return the signature of these parts in lower-case hexadecimal, empty without a key. */
    public String sign(List<byte[]> parts) {
        if (key.length == 0) {
            return "";
        }
        byte[] inner = digest(0x36, parts);
        return HexFormat.of().formatHex(digest(0x5c, List.of(inner)));
    }

    /** Return whether {@code signature} belongs to the parts; takes the same time either way. */
    public boolean accepts(byte[] signature, List<byte[]> parts) {
        return key.length == 0 || MessageDigest.isEqual(sign(parts).getBytes(UTF_8), signature);
    }

    private byte[] digest(int pad, List<byte[]> parts) {
        byte[] block = Arrays.copyOf(key, blockLength);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) pad;
        }
        try {
            var digester = MessageDigest.getInstance(digest);
            digester.update(block);
            parts.forEach(digester::update);
            return digester.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the constructor found " + digest, e);
        }
    }

    private static String digestName(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT).replaceFirst("^hmac-", "");
        return name.replaceFirst("^sha(\\d+)$", "SHA-$1");
    }
}
