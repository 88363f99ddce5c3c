package workbook.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the Python that a shell would find. */
final class Python {

    private static final List<String> NAMES = List.of("python3", "python", "py");

    private Python() {}

    static Optional<Path> sysPrefix() {
        return ask("import sys; print(sys.prefix)").map(Path::of);
    }

    /** Return the version of Jupyter's client, however it is installed. */
    static Optional<String> jupyter() {
        return Programs.answer(List.of("jupyter", "--version"))
                .or(
                        () ->
                                ask(
                                        "import jupyter_client as j; print('jupyter_client', j.__version__)"));
    }

    private static Optional<String> ask(String code) {
        return answers(code).filter(answer -> !answer.isBlank()).findFirst();
    }

    private static Stream<String> answers(String code) {
        return NAMES.stream().flatMap(name -> Programs.answer(List.of(name, "-c", code)).stream());
    }
}
