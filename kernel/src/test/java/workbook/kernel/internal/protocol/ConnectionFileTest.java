package workbook.kernel.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {

    @TempDir Path folder;

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("connection.json"), text);
    }

    @Test
    void readsWhatJupyterWrites() throws Exception {
        var file =
                write(
                        """
                        {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
                         "ip": "127.0.0.1", "key": "a-b", "transport": "tcp",
                         "signature_scheme": "hmac-sha256", "kernel_name": "java", "jupyter_session": "x"}
                        """);
        assertThat(ConnectionFile.read(file))
                .isEqualTo(
                        new ConnectionFile(
                                "tcp", "127.0.0.1", 1, 4, 3, 2, 5, "hmac-sha256", "a-b"));
        assertThat(ConnectionFile.read(file).address(7)).isEqualTo("tcp://127.0.0.1:7");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        var text = write("hello");
        assertThatThrownBy(() -> ConnectionFile.read(text))
                .hasMessageStartingWith(text + ": not JSON: ")
                .hasMessageEndingWith("; expected a Jupyter connection file");
        write("{\"shell_port\": 70000}");
        assertThatThrownBy(() -> ConnectionFile.read(text))
                .hasMessage(
                        text
                                + ": shell_port is 70000, a port is a number from 0 to 65535"
                                + "; expected a Jupyter connection file");
        write("{\"transport\": \"udp\"}");
        assertThatThrownBy(() -> ConnectionFile.read(text))
                .hasMessage(
                        text
                                + ": transport is 'udp', known are tcp and ipc"
                                + "; expected a Jupyter connection file");
    }
}
