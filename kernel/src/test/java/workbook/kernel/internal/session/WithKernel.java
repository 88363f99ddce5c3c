package workbook.kernel.internal.session;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** Tests that share one running kernel. */
abstract class WithKernel {

    static TestKernel kernel;

    @BeforeAll
    static void start() throws Exception {
        kernel = new TestKernel();
    }

    @AfterAll
    static void end() throws Exception {
        kernel.close();
    }

    /** Make the content of an {@code execute_request} with some keys changed. */
    static Map<String, Object> request(String code, Object... changes) {
        var content = Client.execute(code);
        content.putAll(Tree.object(changes));
        return content;
    }

    static Message nextOf(String type) {
        return kernel.client
                .await(Channel.IOPUB, m -> m.type().equals(type), TestKernel.PATIENCE)
                .orElseThrow();
    }
}
