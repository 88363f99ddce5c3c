package workbook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

/**
 * Mends a kernelspec of ours where it stands: a Java or a jar that is gone is replaced by those
 * that run this, and an archive that does not fit is recorded anew. What else stands in {@code
 * kernel.json}, such as memory or {@code env}, stays.
 */
final class Repair {

    private final Path folder;
    private final List<String> done = new ArrayList<>();

    private Repair(Path folder) {
        this.folder = folder;
    }

    /** Mend the kernelspec in a folder, and say what was done; nothing where all is well. */
    static List<String> of(Path folder) throws KernelException {
        var repair = new Repair(folder);
        try {
            repair.mend();
            return List.copyOf(repair.done);
        } catch (IOException | BadMessageException e) {
            throw new KernelException(
                    folder + ": cannot be repaired: " + e.getMessage() + "\n  try: install", e);
        }
    }

    private void mend() throws IOException, BadMessageException, KernelException {
        var file = folder.resolve(KernelSpec.FILE);
        var json = new LinkedHashMap<>(JsonText.parseObject(Files.readAllBytes(file)));
        var before = KernelSpec.read(folder).command();
        if (before.isEmpty()) {
            throw new IOException(KernelSpec.FILE + " has no argv");
        }
        var jdk = java(before.get(0));
        var archive = Archive.in(folder, jdk.feature());
        var command = withArchive(withJar(before), archive);
        command.set(0, jdk.program().toString());
        if (!command.equals(before)) {
            json.put("argv", command);
            var metadata = new LinkedHashMap<>(Tree.map(json, "metadata"));
            metadata.put("workbook", Tree.object("java", jdk.version()));
            json.put("metadata", metadata);
            Files.write(file, JsonText.writePretty(json));
            archive.removeOther();
            done.add("wrote " + file);
        }
        if (!archive.fits(command)) {
            done.add(
                    archive.record(command)
                            ? "recorded an archive for a fast start"
                            : "could not record an archive for a fast start");
        }
    }

    private Jdk java(String program) {
        var found = Jdk.usable(Path.of(program));
        if (found.isPresent()) {
            return found.get();
        }
        var current = Jdk.current();
        done.add("took " + current.program() + " in place of " + program + ", which does not do");
        return current;
    }

    private List<String> withJar(List<String> command) throws IOException, KernelException {
        var changed = new ArrayList<>(command);
        int at = command.indexOf("-jar") + 1;
        if (at == 0 || at >= command.size()) {
            throw new IOException(KernelSpec.FILE + " names no jar");
        }
        if (!Files.exists(Path.of(command.get(at)))) {
            var jar = Installer.ownJar();
            var copy = folder.resolve(Objects.requireNonNull(jar.getFileName()));
            Files.copy(jar, copy);
            changed.set(at, copy.toString());
            done.add("copied " + jar + " in place of " + command.get(at) + ", which is gone");
        }
        return changed;
    }

    private static List<String> withArchive(List<String> command, Archive archive) {
        var changed = new ArrayList<>(command);
        changed.removeIf(Archive::isOption);
        changed.addAll(changed.indexOf("-jar"), archive.options());
        int log = changed.indexOf("-Xlog:disable");
        if (log >= 0) { // behind the archive, as install writes it
            changed.remove(log);
            changed.add(changed.indexOf("-jar"), "-Xlog:disable");
        }
        return changed;
    }
}
