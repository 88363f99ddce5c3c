package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.protocol.Tree;

/**
 * A thousand mixed cells in short; {@code bench/soak.py} is the long one. Every answer is checked,
 * and what cells let go of must be gone: together it would not fit into the heap that is left.
 */
@Timeout(120)
class SoakTest extends WithKernel {

    private static final int ROUNDS = 40;
    private static final int LINES = 50;
    private static final List<String> LIGHT =
            List.of(
                    "",
                    " ",
                    "// nothing",
                    "/* nothing */",
                    "%env",
                    "%env HOME",
                    "%help",
                    "%lsmagic",
                    "%jshell /types",
                    "%jshell /methods",
                    "%jshell /imports",
                    "%%html\n<b>x</b>",
                    "%%markdown\n*x*",
                    "%%latex\n$x$",
                    "%%svg\n<svg/>",
                    "\n");
    private static final long MEGABYTE = 1 << 20;

    @Test
    void aThousandCellsAnswerRightAndLeaveNothingBehind() {
        round(0);
        long before = used();
        for (int i = 1; i <= ROUNDS; i++) {
            round(i);
        }
        assertThat(used() - before).isLessThan(64 * MEGABYTE);
    }

    private static void round(int i) {
        assertThat(kernel.run("int v = " + i + ";").types()).hasSize(3);
        assertThat(kernel.run("v + 1").result()).contains(String.valueOf(i + 1));
        var printed =
                kernel.run("for (int i = 0; i < " + LINES + "; i++) System.out.println(\"line\");");
        assertThat(printed.stream("stdout").lines()).hasSize(LINES);
        assertThat(kernel.run("byte[] block = new byte[1 << 20];").status()).isEqualTo("ok");
        assertThat(kernel.run("new byte[1 << 20]").result().orElseThrow().toString())
                .startsWith("[0, 0,");
        var error = kernel.run("int zero = 0;\n1 / zero").of("error").get(0).content();
        assertThat(error).containsEntry("ename", "java.lang.ArithmeticException");
        assertThat(kernel.run("int f(int x) { return x + v; }\nf(1)").result())
                .contains(String.valueOf(i + 1));
        var shown = kernel.run("updateDisplay(display(\"a\"), \"b\");").of("update_display_data");
        assertThat(Tree.map(shown.get(0).content(), "data")).containsEntry("text/plain", "b");
        for (var light : LIGHT) {
            assertThat(kernel.run(light).status()).as(light).isEqualTo("ok");
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
