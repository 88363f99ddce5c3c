package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {

    /** RFC 4231, test case 2. */
    @Test
    void signsAsTheStandardSays() throws Exception {
        var signer = new Signer("hmac-sha256", "Jefe");
        assertThat(
                        signer.sign(
                                List.of(
                                        "what do ya want ".getBytes(UTF_8),
                                        "for nothing?".getBytes(UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @CsvSource({
        "hmac-sha256, HmacSHA256, 10",
        "hmac-sha256, HmacSHA256, 64",
        "hmac-sha256, HmacSHA256, 200",
        "hmac-sha512, HmacSHA512, 200",
        "hmac-sha1, HmacSHA1, 30",
        "hmac-md5, HmacMD5, 30"
    })
    void agreesWithThePlatform(String scheme, String platform, int length) throws Exception {
        var key = "k".repeat(length);
        var mac = Mac.getInstance(platform);
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), platform));
        var text = "text".getBytes(UTF_8);
        assertThat(new Signer(scheme, key).sign(List.of(text)))
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(text)));
    }

    @Test
    void acceptsOnlyTheRightSignature() throws Exception {
        var signer = new Signer("hmac-sha256", "key");
        var parts = List.of("text".getBytes(UTF_8));
        assertThat(signer.accepts(signer.sign(parts).getBytes(UTF_8), parts)).isTrue();
        assertThat(signer.accepts("00".getBytes(UTF_8), parts)).isFalse();
        assertThat(signer.accepts(new byte[0], parts)).isFalse();
    }

    @Test
    void acceptsAllWithoutAKey() throws Exception {
        var signer = new Signer("hmac-sha256", "");
        assertThat(signer.sign(List.of())).isEmpty();
        assertThat(signer.accepts("any".getBytes(UTF_8), List.of())).isTrue();
    }

    @Test
    void namesASchemeItDoesNotKnow() {
        assertThatThrownBy(() -> new Signer("hmac-crc", "key"))
                .hasMessage("signature_scheme is 'hmac-crc', known are hmac-sha256 and its like");
    }
}
