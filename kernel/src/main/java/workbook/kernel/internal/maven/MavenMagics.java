package workbook.kernel.internal.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.engine.Engine;
import workbook.engine.MagicException;
import workbook.engine.Magics;
import workbook.kernel.internal.maven.Resolver.Pom;
import workbook.kernel.internal.maven.Resolver.Repository;
import workbook.kernel.internal.maven.Resolver.Wish;

/**
 * {@code %maven}, {@code %mavenRepo}, {@code %%loadFromPOM}, under all names IJava has for them.
 */
public final class MavenMagics {

    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "import");

    private final Libraries libraries;

    private MavenMagics(Libraries libraries) {
        this.libraries = libraries;
    }

    /** Add them to an engine. */
    public static void addTo(Engine engine) {
        addTo(engine, new Libraries(engine::addToClasspath));
    }

    /** Add them, with libraries that look elsewhere. */
    static void addTo(Engine engine, Libraries libraries) {
        var all = new MavenMagics(libraries);
        var magics = engine.magics();
        engine.assistance().addSources(libraries::sources);
        var completion = new CoordinateCompletion(libraries);
        for (var name : List.of("maven", "addMavenDependency", "addMavenDependencies")) {
            magics.line(name, all::maven);
            magics.completer(name, completion::complete);
        }
        for (var name : List.of("mavenRepo", "addMavenRepo")) {
            magics.line(name, all::repository);
        }
        magics.line("loadFromPOM", all::pomFile);
        magics.cell("loadFromPOM", all::pomText);
        magics.line("dependency", new DependencyMagic(libraries, all)::run);
    }

    private void maven(Magics.Call call) throws MagicException {
        var offline = false;
        var coordinates = new ArrayList<String>();
        var exclusions = new ArrayList<String>();
        var words = call.words().iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--offline", "-o" -> offline = true;
                case "--exclude", "-x" ->
                        exclusions.addAll(
                                List.of((words.hasNext() ? words.next() : "").split(",", -1)));
                case "--repo", "-r" -> repository(words.hasNext() ? words.next() : "");
                case "--verbose", "-v" -> {} // IJava's; we are clear without
                default -> coordinates.add(word);
            }
        }
        if (coordinates.isEmpty()) {
            libraries.setOffline(offline);
            if (!offline) {
                throw new IllegalArgumentException(
                        "%maven needs a library, such as %maven org.apache.commons:commons-csv:1.10.0");
            }
            call.print("offline from here on: libraries come from the local repository only");
            return;
        }
        add(call, wishes(call, coordinates, exclusions), null, offline);
    }

    private List<Wish> wishes(Magics.Call call, List<String> texts, List<String> exclusions)
            throws MagicException {
        var wishes = new ArrayList<Wish>();
        for (var text : texts) {
            var parts = text.split(":", -1);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                throw withoutVersion(call, parts[0], parts[1]);
            }
            try {
                wishes.add(new Wish(Coordinates.parse(text), exclusions));
            } catch (IllegalArgumentException e) {
                throw failed(call, String.valueOf(e.getMessage()), List.of());
            }
        }
        return wishes;
    }

    private MagicException withoutVersion(Magics.Call call, String group, String artifact) {
        var versions = libraries.versions(group, artifact);
        var newest = versions.stream().filter(each -> each.matches("[\\d.]+")).findFirst();
        return failed(
                call,
                group + ":" + artifact + " has no version",
                newest.map(each -> List.of("  try: %maven " + group + ":" + artifact + ":" + each))
                        .orElse(List.of("  try: group:artifact:version")));
    }

    /** Add libraries and say what was added. */
    void add(Magics.Call call, List<Wish> wishes, @Nullable Pom pom, boolean offline)
            throws MagicException {
        var downloads = new Downloads();
        try {
            var added = libraries.add(wishes, pom, offline, downloads);
            downloads.end();
            call.print(Report.of(wishes, added));
        } catch (MavenException e) {
            downloads.end();
            throw failed(call, String.valueOf(e.getMessage()), e.details());
        }
    }

    private static MagicException failed(Magics.Call call, String message, List<String> details) {
        return MagicException.of("%" + call.name() + ": " + message, details);
    }

    private void repository(Magics.Call call) {
        var words = call.words();
        if (words.size() != 2 || !words.get(1).contains(":")) {
            throw new IllegalArgumentException(
                    "%"
                            + call.name()
                            + " needs a name and an address, such as %"
                            + call.name()
                            + " lab https://maven.example.org/releases");
        }
        libraries.add(new Repository(words.get(0), words.get(1)));
    }

    /** {@code name=address}. */
    private void repository(String text) {
        var parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "%maven --repo needs NAME=ADDRESS, not '" + text + "'");
        }
        libraries.add(new Repository(parts[0], parts[1]));
    }

    private void pomFile(Magics.Call call) throws MagicException, IOException {
        var words = call.words();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("%loadFromPOM needs a file, such as pom.xml");
        }
        var file = call.engine().options().directory().resolve(words.get(0)).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("%loadFromPOM " + words.get(0) + ": no such file");
        }
        addPom(call, Files.readString(file), file.getParent(), words.subList(1, words.size()));
    }

    private void pomText(Magics.Call call) throws MagicException {
        addPom(call, call.body(), null, call.words());
    }

    private void addPom(Magics.Call call, String text, @Nullable Path folder, List<String> scopes)
            throws MagicException {
        var pom = new Pom(text, folder, scopes.isEmpty() ? SCOPES : scopes);
        add(call, List.of(), pom, false);
    }
}
