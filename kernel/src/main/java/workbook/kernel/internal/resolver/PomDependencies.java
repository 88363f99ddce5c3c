package workbook.kernel.internal.resolver;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.maven.MavenException;
import workbook.kernel.internal.maven.Resolver.Pom;

/**
 * The dependencies of a POM, with parents, properties, profiles and imported BOMs as Maven has
 * them: the POM is shown to the resolver as if it were in a repository.
 */
final class PomDependencies {

    private static final int MOST_PARENTS = 10;

    private final Place place;
    private final Pom pom;

    PomDependencies(Place place, Pom pom) {
        this.place = place;
        this.pom = pom;
    }

    /** Ask for them, and look into the POM's repositories too. */
    void addTo(CollectRequest request) throws RepositoryException, MavenException {
        var folder = temporary();
        try {
            var model = read();
            var file = folder.resolve("pom.xml");
            write(model, file);
            add(request, model, file);
        } finally {
            delete(folder);
        }
    }

    private void add(CollectRequest request, Model model, Path file) throws RepositoryException {
        var poms = new TreeMap<String, File>();
        poms.put(key(model), file.toFile());
        parents(poms);
        var session = new DefaultRepositorySystemSession(place.session());
        session.setWorkspaceReader(new Shelf(poms));
        session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
        var artifact = new DefaultArtifact(key(model).replaceAll(":(?=[^:]*$)", ":pom:"));
        var descriptor =
                place.system()
                        .readArtifactDescriptor(
                                session,
                                new ArtifactDescriptorRequest(
                                        artifact, place.repositories(), null));
        for (var each : descriptor.getDependencies()) {
            if (pom.scopes().contains(each.getScope())) {
                request.addDependency(
                        new Dependency(each.getArtifact(), MimaResolver.scope())
                                .setExclusions(each.getExclusions()));
            }
        }
        request.setManagedDependencies(descriptor.getManagedDependencies());
        var system = place.system();
        var repositories = new ArrayList<>(place.repositories());
        system.newResolutionRepositories(session, descriptor.getRepositories()).stream()
                .filter(each -> repositories.stream().noneMatch(r -> same(r.getId(), each.getId())))
                .forEach(repositories::add);
        request.setRepositories(repositories);
    }

    private static boolean same(String a, String b) {
        return a.equals(b);
    }

    private Model read() throws MavenException {
        try {
            var model = new MavenXpp3Reader().read(new StringReader(PomText.whole(pom.text())));
            fill(model);
            return model;
        } catch (XmlPullParserException | IOException e) {
            var reason = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
            throw new MavenException("not a POM: " + reason, List.of());
        }
    }

    /** A fragment needs no name of its own. */
    private static void fill(Model model) {
        model.setModelVersion("4.0.0");
        model.setPackaging("pom");
        if (model.getParent() == null) {
            model.setGroupId(orElse(model.getGroupId(), "notebook"));
            model.setVersion(orElse(model.getVersion(), "0"));
        }
        model.setArtifactId(orElse(model.getArtifactId(), "notebook"));
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String key(Model model) {
        var parent = model.getParent();
        var group = model.getGroupId() == null ? parent.getGroupId() : model.getGroupId();
        var version = model.getVersion() == null ? parent.getVersion() : model.getVersion();
        return group + ":" + model.getArtifactId() + ":" + version;
    }

    /** The POMs above the folder, which may be parents that no repository has. */
    private void parents(Map<String, File> into) {
        var folder = pom.folder();
        for (int i = 0; i < MOST_PARENTS && folder != null; i++) {
            var file = folder.resolve("pom.xml");
            if (Files.isRegularFile(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    into.putIfAbsent(key(new MavenXpp3Reader().read(reader)), file.toFile());
                } catch (IOException | XmlPullParserException e) {
                    return; // not one of ours
                }
            }
            folder = folder.getParent();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("notebook-pom");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Model model, Path file) {
        try (var writer = Files.newBufferedWriter(file)) {
            new MavenXpp3Writer().write(writer, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("pom.xml"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POMs that are at hand. */
    private record Shelf(Map<String, File> poms) implements WorkspaceReader {

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository("notebook");
        }

        @Override
        public @Nullable File findArtifact(Artifact artifact) {
            var key =
                    artifact.getGroupId()
                            + ":"
                            + artifact.getArtifactId()
                            + ":"
                            + artifact.getVersion();
            return artifact.getExtension().equals("pom") ? poms.get(key) : null;
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of();
        }
    }
}
