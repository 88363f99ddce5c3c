package workbook.kernel.internal.maven;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import workbook.engine.MagicException;
import workbook.engine.Magics;
import workbook.kernel.internal.maven.Resolver.Repository;
import workbook.kernel.internal.maven.Resolver.Wish;

/** rapaio's {@code %dependency}, which collects libraries first and resolves them together. */
final class DependencyMagic {

    private final Libraries libraries;
    private final MavenMagics maven;
    private final List<Wish> waiting = new ArrayList<>();

    DependencyMagic(Libraries libraries, MavenMagics maven) {
        this.libraries = libraries;
        this.maven = maven;
    }

    void run(Magics.Call call) throws MagicException {
        var words = call.words();
        var command = words.isEmpty() ? "" : words.get(0);
        switch (command) {
            case "/add" -> add(call, words);
            case "/resolve" -> resolve(call);
            case "/add-repo" -> addRepository(words);
            case "/list-repos" -> call.print(repositories());
            case "/list-dependencies", "/list-artifacts" -> call.print(artifacts());
            default ->
                    throw new IllegalArgumentException(
                            "%dependency "
                                    + command
                                    + ": there is /add, /resolve, /add-repo, /list-repos,"
                                    + " /list-dependencies; or use %maven");
        }
    }

    private void add(Magics.Call call, List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException("/add needs a library as group:artifact:version");
        }
        waiting.add(new Wish(Coordinates.parse(words.get(1)), List.of()));
        call.print("waits for %dependency /resolve: " + words.get(1));
    }

    private void resolve(Magics.Call call) throws MagicException {
        var wishes = List.copyOf(waiting);
        waiting.clear();
        maven.add(call, wishes, null, false);
    }

    private void addRepository(List<String> words) {
        if (words.size() < 3) {
            throw new IllegalArgumentException("/add-repo needs a name and an address");
        }
        libraries.add(new Repository(words.get(1), words.get(2)));
    }

    private String repositories() {
        return libraries.repositories().stream()
                .map(each -> each.id() + " " + each.url())
                .collect(joining("\n", "those of settings.xml, or central\n", ""));
    }

    private String artifacts() {
        return libraries.loaded().stream().map(Coordinates::toString).collect(joining("\n"));
    }
}
