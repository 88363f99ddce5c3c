package workbook.kernel.internal.session;

import java.util.List;
import java.util.Map;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Tree;

/** What the kernel says about itself. */
final class KernelInfo {

    private KernelInfo() {}

    /** Return the content of {@code kernel_info_reply}. */
    static Map<String, Object> content() {
        String java = System.getProperty("java.version", "17");
        return Tree.object(
                "status",
                "ok",
                "protocol_version",
                Headers.PROTOCOL,
                "implementation",
                "workbook-kernel",
                "implementation_version",
                Version.text(),
                "language_info",
                Tree.object(
                        "name", "java",
                        "version", java,
                        "mimetype", "text/x-java",
                        "file_extension", ".java",
                        "pygments_lexer", "java",
                        "codemirror_mode", "text/x-java",
                        "nbconvert_exporter", "script"),
                "banner",
                "Java " + java + ", workbook-kernel " + Version.text(),
                "debugger",
                false,
                "supported_features",
                List.of(),
                "help_links",
                List.of(
                        Tree.object(
                                "text",
                                "Java API",
                                "url",
                                "https://docs.oracle.com/en/java/javase/17/docs/api/")));
    }
}
