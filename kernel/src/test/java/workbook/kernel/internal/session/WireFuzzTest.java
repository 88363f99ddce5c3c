package workbook.kernel.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Frames;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Signer;
import workbook.kernel.internal.protocol.Tree;

/** Thousands of wrong messages, the same ones each time; the kernel goes on answering. */
@Timeout(120)
class WireFuzzTest extends WithKernel {

    private static final long SEED = 20_240_117;
    private static final int ROUNDS = 40;
    private static final int A_ROUND = 50;

    private static final List<Channel> CHANNELS =
            List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN);

    private static final List<String> TYPES =
            List.of(
                    "kernel_info_request",
                    "execute_request",
                    "complete_request",
                    "inspect_request",
                    "is_complete_request",
                    "history_request",
                    "comm_info_request",
                    "comm_open",
                    "comm_msg",
                    "comm_close",
                    "interrupt_request",
                    "debug_request",
                    "input_reply",
                    "",
                    "no_such_request");

    private static final List<String> KEYS =
            List.of(
                    "code",
                    "cursor_pos",
                    "silent",
                    "store_history",
                    "user_expressions",
                    "allow_stdin",
                    "hist_access_type",
                    "n",
                    "pattern",
                    "session",
                    "start",
                    "comm_id",
                    "target_name",
                    "data",
                    "command",
                    "arguments",
                    "detail_level");

    private final Random random = new Random(SEED);

    @Test
    void survivesAnyFrames() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < A_ROUND; i++) {
                kernel.client.sendFrames(any(CHANNELS), random.nextBoolean() ? noise() : mutated());
            }
            stillAnswers(round);
        }
    }

    /** Rightly signed, and nothing inside is as it should be. */
    @Test
    void survivesAnyContent() throws BadMessageException {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < A_ROUND; i++) {
                kernel.client.sendFrames(any(CHANNELS), signed(oddMessage()));
            }
            stillAnswers(round);
        }
    }

    @Test
    void survivesGiantsAndDepths() throws BadMessageException {
        var giant = new byte[16 << 20];
        var deep = ("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).getBytes(UTF_8);
        for (var channel : CHANNELS) {
            kernel.client.sendFrames(channel, List.of(giant));
            kernel.client.sendFrames(channel, resigned(List.of(deep, deep, deep, deep)));
            kernel.client.sendFrames(channel, resigned(List.of(giant, giant, giant, giant)));
        }
        stillAnswers(0);
    }

    private void stillAnswers(int round) {
        var patience = Duration.ofSeconds(30);
        for (var channel : List.of(Channel.SHELL, Channel.CONTROL)) {
            var id = kernel.client.send(channel, "kernel_info_request", Map.of());
            var reply = kernel.client.reply(channel, id, patience);
            assertThat(reply).as("round %s of seed %s on %s", round, SEED, channel).isPresent();
        }
        assertThat(kernel.run("1 + 1").result()).contains("2");
    }

    private List<byte[]> noise() {
        return Stream.generate(this::bytes).limit(1 + random.nextInt(9)).toList();
    }

    private byte[] bytes() {
        if (random.nextInt(4) == 0) {
            return "<IDS|MSG>".getBytes(UTF_8);
        }
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A right message with a frame lost, doubled, cut, changed or swapped. */
    private List<byte[]> mutated() {
        try {
            var frames = new ArrayList<>(signed(oddMessage()));
            int at = random.nextInt(frames.size());
            switch (random.nextInt(5)) {
                case 0 -> frames.remove(at);
                case 1 -> frames.add(at, frames.get(at));
                case 2 -> frames.set(at, new byte[0]);
                case 3 -> frames.set(at, bytes());
                default -> frames.add(frames.remove(at));
            }
            return frames;
        } catch (BadMessageException e) {
            throw new AssertionError(e);
        }
    }

    private Message oddMessage() {
        var header = Tree.object("msg_type", any(TYPES), "msg_id", odd(0), "session", odd(0));
        var content = Tree.object();
        for (int i = random.nextInt(6); i > 0; i--) {
            content.put(any(KEYS), odd(3));
        }
        return new Message(List.of(), header, content, Map.of(), content, List.of(bytes()));
    }

    private Object odd(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextDouble() * 1e300;
            case 2 -> random.nextBoolean();
            case 3 -> "";
            case 4 -> "\uD83D\uDE00\u0000 }{ int " + random.nextInt(9);
            case 5 -> Long.MIN_VALUE;
            case 6 -> List.of(odd(depth - 1), odd(depth - 1));
            default -> Map.of(any(KEYS), odd(depth - 1));
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<byte[]> signed(Message message) throws BadMessageException {
        return new Frames(new Signer("hmac-sha256", "secret")).encode(message);
    }

    private static List<byte[]> resigned(List<byte[]> parts) throws BadMessageException {
        var frames = new ArrayList<byte[]>();
        frames.add("<IDS|MSG>".getBytes(UTF_8));
        frames.add(new Signer("hmac-sha256", "secret").sign(parts).getBytes(UTF_8));
        frames.addAll(parts);
        return frames;
    }
}
