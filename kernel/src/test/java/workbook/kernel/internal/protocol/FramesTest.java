package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Frames frames = new Frames(signer("key"));

    private static Signer signer(String key) {
        try {
            return new Signer("hmac-sha256", key);
        } catch (BadMessageException e) {
            throw new AssertionError(e);
        }
    }

    private static Message message() {
        return new Message(
                List.of("client".getBytes(UTF_8)),
                Tree.object("msg_id", "1", "msg_type", "execute_request"),
                Tree.object("msg_id", "0"),
                Map.of(),
                Tree.object(
                        "code",
                        "\"日本 \uD83D\uDE00\"",
                        "n",
                        3,
                        "list",
                        List.of(1.5, true),
                        "nil",
                        null),
                List.of(new byte[] {1, 2}));
    }

    @Test
    void readsWhatItWrote() throws Exception {
        var read = frames.decode(frames.encode(message()));
        assertThat(read.type()).isEqualTo("execute_request");
        assertThat(read.id()).isEqualTo("1");
        assertThat(read.parentHeader()).isEqualTo(message().parentHeader());
        assertThat(read.content()).isEqualTo(message().content());
        assertThat(read.identities()).containsExactly("client".getBytes(UTF_8));
        assertThat(read.buffers()).containsExactly(new byte[] {1, 2});
    }

    @Test
    void refusesAWrongSignature() {
        var forged = new Frames(signer("other")).encode(message());
        assertThatThrownBy(() -> frames.decode(forged)).hasMessage("wrong signature");
    }

    @Test
    void refusesAChangedMessage() {
        var changed = new ArrayList<>(frames.encode(message()));
        changed.set(6, "{}".getBytes(UTF_8));
        assertThatThrownBy(() -> frames.decode(changed)).hasMessage("wrong signature");
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThatThrownBy(() -> frames.decode(List.of()))
                .hasMessage("not a Jupyter message: 0 frames");
        var cut = frames.encode(message()).subList(0, 4);
        assertThatThrownBy(() -> frames.decode(cut)).hasMessage("not a Jupyter message: 4 frames");
    }

    @Test
    void refusesWhatIsNoJson() {
        var unsigned = new Frames(signer(""));
        var bad = new ArrayList<>(unsigned.encode(message()));
        bad.set(3, "[1]".getBytes(UTF_8));
        assertThatThrownBy(() -> unsigned.decode(bad)).hasMessage("expected a JSON object");
        bad.set(3, "{} {}".getBytes(UTF_8));
        assertThatThrownBy(() -> unsigned.decode(bad)).hasMessage("text after the JSON object");
        bad.set(3, "{\"a\": tru".getBytes(UTF_8));
        assertThatThrownBy(() -> unsigned.decode(bad)).hasMessageStartingWith("not JSON: ");
    }
}
