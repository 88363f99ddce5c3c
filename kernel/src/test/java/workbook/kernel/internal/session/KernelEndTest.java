package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

@Timeout(60)
class KernelEndTest {

    @Test
    void comesWithAReplyWhenAskedFor() throws Exception {
        try (var kernel = new TestKernel()) {
            var request = Tree.object("restart", true);
            assertThat(kernel.ask(Channel.CONTROL, "shutdown_request", request))
                    .isEqualTo(Map.of("status", "ok", "restart", true));
            assertThat(kernel.ends()).isTrue();
        }
    }
}
