package workbook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

/**
 * An installed kernelspec, as Jupyter reads it.
 *
 * @param folder the folder with {@code kernel.json}; its name is the kernel's name
 * @param displayName what the launcher shows
 * @param command the command that starts the kernel, with {@code {connection_file}} in it
 * @param ours whether this program installed it
 */
public record KernelSpec(Path folder, String displayName, List<String> command, boolean ours) {

    /** The file that makes a folder a kernelspec. */
    public static final String FILE = "kernel.json";

    public KernelSpec {
        command = List.copyOf(command);
    }

    /** Read the kernelspec in a folder. */
    public static KernelSpec read(Path folder) throws KernelException {
        var file = folder.resolve(FILE);
        try {
            var json = JsonText.parseObject(Files.readAllBytes(file));
            var command = Tree.list(json, "argv").stream().map(String::valueOf).toList();
            var ours = Tree.map(json, "metadata").containsKey("workbook");
            return new KernelSpec(folder, Tree.text(json, "display_name", ""), command, ours);
        } catch (BadMessageException | IOException e) {
            throw new KernelException(
                    file + ": cannot be read as a kernelspec: " + e.getMessage(), e);
        }
    }

    /** Return the kernel's name. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
