package workbook.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.kernel.Diagnosis.Check;
import workbook.kernel.Diagnosis.Status;

/**
 * Kernels of one name in several of Jupyter's folders, of which it takes the first and hides the
 * rest.
 */
final class Namesakes {

    private static final String THING = "Kernelspec";

    private Namesakes() {}

    /** Say which of these folders, in Jupyter's order, is used; empty when there is none. */
    static Optional<Check> check(String name, List<Path> folders) {
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        var first = folders.get(0);
        var hidden = folders.subList(1, folders.size());
        if (isOurs(first)) {
            return Optional.of(used(first, hidden));
        }
        return Optional.of(
                hidden.stream()
                        .filter(Namesakes::isOurs)
                        .findFirst()
                        .map(ours -> shadowed(name, first, ours))
                        .orElseGet(() -> foreign(first)));
    }

    private static Check used(Path first, List<Path> hidden) {
        if (hidden.isEmpty()) {
            return Doctor.ok(THING, first.toString());
        }
        var others = hidden.stream().map(Namesakes::describe).collect(Collectors.joining(", "));
        return new Check(
                Status.NOTE,
                THING,
                first + "; it hides " + others,
                "remove what you do not use: uninstall, or jupyter kernelspec remove");
    }

    private static Check shadowed(String name, Path first, Path ours) {
        return Doctor.problem(
                THING,
                "two kernels are called '"
                        + name
                        + "': notebooks get "
                        + describe(first)
                        + ", which Jupyter finds before ours in "
                        + ours,
                "jupyter kernelspec remove "
                        + name
                        + ", or run install with another --name and choose that in the notebook");
    }

    private static Check foreign(Path first) {
        return new Check(
                Status.NOTE,
                THING,
                describe(first) + ", the kernel of another program",
                "run install with another --name to have ours beside it");
    }

    private static String describe(Path folder) {
        try {
            return "'" + KernelSpec.read(folder).displayName() + "' in " + folder;
        } catch (KernelException e) {
            return "an unreadable one in " + folder;
        }
    }

    private static boolean isOurs(Path folder) {
        try {
            return KernelSpec.read(folder).ours();
        } catch (KernelException e) {
            return false;
        }
    }
}
