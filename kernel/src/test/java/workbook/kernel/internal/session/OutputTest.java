package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;

/** What cells print, show and ask, as a client sees it. */
@Timeout(60)
class OutputTest extends WithKernel {

    @Nested
    class Output {

        @Test
        void comesInFewMessagesAndWhole() {
            var run =
                    kernel.run(
                            "for (int i = 0; i < 10_000; i++) System.out.println(\"line \" + i);");
            assertThat(run.stream("stdout").lines()).hasSize(10_000).endsWith("line 9999");
            assertThat(run.of("stream")).hasSizeLessThan(200);
        }

        @Test
        void keepsTheOrderOfPrintedAndShown() {
            var run =
                    kernel.run(
                            "System.out.print(\"a\"); display(\"b\", \"text/plain\"); System.err.print(\"c\");");
            assertThat(run.types())
                    .containsExactly(
                            "status",
                            "execute_input",
                            "stream",
                            "display_data",
                            "stream",
                            "status");
            assertThat(run.stream("stdout")).isEqualTo("a");
            assertThat(run.stream("stderr")).isEqualTo("c");
        }

        @Test
        void isUpdatedUnderItsId() {
            var shown =
                    kernel.run("var id = display(\"one\", \"text/plain\");")
                            .of("display_data")
                            .get(0);
            var updated =
                    kernel.run("updateDisplay(id, \"two\", \"text/plain\");")
                            .of("update_display_data")
                            .get(0);
            assertThat(updated.content().get("transient"))
                    .isEqualTo(shown.content().get("transient"));
            assertThat(updated.content()).containsEntry("data", Map.of("text/plain", "two"));
        }

        @Test
        void canBeCleared() {
            var run = kernel.run("System.out.print(1); clearOutput(true); System.out.print(2);");
            assertThat(run.types())
                    .containsExactly(
                            "status",
                            "execute_input",
                            "stream",
                            "clear_output",
                            "stream",
                            "status");
            assertThat(run.of("clear_output").get(0).content()).isEqualTo(Map.of("wait", true));
        }

        @Test
        void ofAnInterruptedThreadLeavesTheKernelWell() {
            var run = kernel.run("Thread.currentThread().interrupt(); clearOutput();");
            assertThat(run.of("clear_output")).hasSize(1);
            assertThat(kernel.run("1 + 1").result()).contains("2");
        }

        @Test
        void ofAThreadComesAfterItsCell() {
            var id =
                    kernel.client.send(
                            Channel.SHELL,
                            "execute_request",
                            Client.execute(
                                    "new Thread(() -> { try { Thread.sleep(300); }"
                                            + " catch (InterruptedException e) { }"
                                            + " System.out.println(\"late\"); }).start();"));
            assertThat(kernel.finish(id).stream("stdout")).isEmpty();
            var late = nextOf("stream");
            assertThat(late.content()).isEqualTo(Map.of("name", "stdout", "text", "late\n"));
            assertThat(late.parentHeader()).containsEntry("msg_id", id);
        }
    }

    @Nested
    class Input {

        @Test
        void isAskedFromThePage() {
            var code = "new Scanner(System.in).nextLine()";
            var id =
                    kernel.client.send(
                            Channel.SHELL, "execute_request", request(code, "allow_stdin", true));
            var asked = kernel.client.receive(Channel.STDIN, TestKernel.PATIENCE).orElseThrow();
            assertThat(asked.type()).isEqualTo("input_request");
            assertThat(asked.content()).isEqualTo(Map.of("prompt", "", "password", false));
            assertThat(asked.parentHeader()).containsEntry("msg_id", id);
            kernel.client.send(Channel.STDIN, "input_reply", Map.of("value", "hé"));
            assertThat(kernel.finish(id).result()).contains("hé");
        }

        @Test
        void isRefusedWhereNobodyAnswers() {
            var run = kernel.run("System.in.read()");
            assertThat(run.reply().content())
                    .containsEntry("ename", "java.io.IOException")
                    .containsEntry("evalue", "whoever runs this cell does not answer questions");
        }

        @Test
        void canBeInterrupted() {
            var id =
                    kernel.client.send(
                            Channel.SHELL,
                            "execute_request",
                            request("System.in.read()", "allow_stdin", true));
            assertThat(kernel.client.receive(Channel.STDIN, TestKernel.PATIENCE)).isPresent();
            kernel.ask(Channel.CONTROL, "interrupt_request", Map.of());
            assertThat(kernel.finish(id).status()).isEqualTo("error");
            isAskedFromThePage();
        }
    }
}
