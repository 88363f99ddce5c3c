package workbook.grader.internal.sandbox;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.GradingLimits;

/** The flags of a child JVM: small, quiet, and the same everywhere. */
final class JvmFlags {

    private static final List<String> COMMON =
            List.of(
                    "-Xlog:disable",
                    "-Xshare:auto",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+DisplayVMOutputToStderr",
                    "-XX:+DisableAttachMechanism",
                    "-XX:-UsePerfData",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=/dev/null",
                    "-XX:+SuppressFatalErrorMessage",
                    "-XX:MaxDirectMemorySize=32m",
                    "-Xss1m",
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=UTC",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Dfile.encoding=UTF-8");

    private JvmFlags() {}

    static List<String> of(Sandbox.Role role, GradingLimits limits) {
        var flags = new ArrayList<>(COMMON);
        if (role == Sandbox.Role.RUN) {
            flags.add("-Xmx" + limits.heapMegabytes() + "m");
            flags.add("-XX:MaxMetaspaceSize=64m");
            flags.add("-XX:ReservedCodeCacheSize=32m");
        } else {
            flags.add("-Xmx512m");
            flags.add("-XX:MaxMetaspaceSize=192m");
            flags.add("-XX:ReservedCodeCacheSize=64m");
        }
        if (Runtime.version().feature() < 24) {
            flags.add("-Djava.security.manager=disallow");
        }
        return flags;
    }
}
