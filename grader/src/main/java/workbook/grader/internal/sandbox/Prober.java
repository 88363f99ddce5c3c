package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import workbook.grader.GradingException;
import workbook.grader.GradingLimits;
import workbook.grader.Isolation;

/** Finds the best tier that works on this machine by trying them. */
public final class Prober {

    private final Staging staging;
    private final GradingLimits limits;
    private final Host host = new Host();

    /** Try with these files and limits. */
    public Prober(Staging staging, GradingLimits limits) {
        this.staging = staging;
        this.limits = limits;
    }

    /**
     * Return the best sandbox at or above {@code least}.
     *
     * @throws GradingException if none works; the message has the reasons and the remedy
     */
    public Sandbox best(Isolation least) {
        var reasons = new ArrayList<String>();
        var tiers = Isolation.values();
        for (var i = tiers.length - 1; i >= least.tier(); i--) {
            var sandbox = exactly(tiers[i]);
            var problem = tiers[i] == Isolation.JVM ? "" : problem(sandbox);
            if (problem.isEmpty()) {
                return sandbox;
            }
            reasons.add("  " + tiers[i].tier() + " (" + tiers[i].label() + "): " + problem);
        }
        throw new GradingException(
                "isolation "
                        + least.tier()
                        + " ("
                        + least.label()
                        + ") cannot be had on this machine:\n"
                        + String.join("\n", reasons)
                        + "\n  try: install bubblewrap and allow unprivileged user namespaces"
                        + " (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0), or"
                        + " choose a lower --isolation if you trust every submission");
    }

    /** Return the sandbox of exactly this tier, which must work here. */
    public Sandbox exactly(Isolation tier) {
        return new Sandbox(tier, staging, limits, host);
    }

    /** Return why a tier does not work, or an empty text. */
    public String problem(Isolation tier) {
        return tier == Isolation.JVM ? "" : problem(exactly(tier));
    }

    private String problem(Sandbox sandbox) {
        if (!host.isLinux()) {
            return "needs Linux";
        }
        try {
            var process = sandbox.probe().redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = process.getInputStream().readNBytes(2_000);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "Java did not start in time";
            }
            return process.exitValue() == 0 ? "" : firstLine(output, process.exitValue());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingException("interrupted", e);
        }
    }

    private static String firstLine(byte[] output, int status) {
        var lines = new String(output, StandardCharsets.UTF_8).lines().toList();
        return lines.isEmpty() ? "exit status " + status : first(lines);
    }

    private static String first(List<String> lines) {
        return lines.get(0);
    }
}
