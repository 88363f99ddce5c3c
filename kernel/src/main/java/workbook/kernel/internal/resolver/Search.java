package workbook.kernel.internal.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import workbook.kernel.internal.maven.Coordinates;
import workbook.kernel.internal.maven.MavenException;
import workbook.kernel.internal.maven.Resolver.Found;
import workbook.kernel.internal.maven.Resolver.Jar;
import workbook.kernel.internal.maven.Resolver.Query;
import workbook.kernel.internal.maven.Resolver.Wish;

/** One search: collects the tree of what is needed, then fetches the files. */
final class Search {

    private final Place place;
    private final Query query;

    Search(Place place, Query query) {
        this.place = place;
        this.query = query;
    }

    Found find() throws MavenException {
        var failures = new Failures(place);
        try {
            var request = request();
            var root = place.system().collectDependencies(place.session(), request).getRoot();
            return new Found(fetch(root), Conflicts.explain(root, query));
        } catch (DependencyCollectionException e) {
            throw failures.collecting(e);
        } catch (ArtifactResolutionException e) {
            throw failures.fetching(e);
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    private CollectRequest request() throws RepositoryException, MavenException {
        var request = new CollectRequest();
        request.setRepositories(place.repositories());
        var wanted = new LinkedHashMap<String, Dependency>();
        for (var wish : query.wishes()) {
            wanted.put(wish.coordinates().key(), dependency(wish)); // the last one counts
        }
        request.setDependencies(new ArrayList<>(wanted.values()));
        if (query.pom() != null) {
            new PomDependencies(place, query.pom()).addTo(request);
        }
        var managed = new ArrayList<>(request.getManagedDependencies());
        query.loaded().forEach((key, version) -> managed.add(0, pin(key, version)));
        request.setManagedDependencies(managed);
        return request;
    }

    private static Dependency dependency(Wish wish) {
        var exclusions = wish.exclusions().stream().map(Search::exclusion).toList();
        return new Dependency(
                artifact(wish.coordinates()), MimaResolver.scope(), false, exclusions);
    }

    private static Exclusion exclusion(String text) {
        var parts = text.split(":", 2);
        return new Exclusion(parts[0], parts.length > 1 ? parts[1] : "*", "*", "*");
    }

    private static Dependency pin(String key, String version) {
        return new Dependency(artifact(Coordinates.parse(key + ":" + version)), null);
    }

    private static Artifact artifact(Coordinates of) {
        return new DefaultArtifact(
                of.group(), of.artifact(), of.classifier(), of.extension(), of.version());
    }

    private List<Jar> fetch(DependencyNode root) throws ArtifactResolutionException {
        var requests = new LinkedHashMap<String, ArtifactRequest>();
        collect(root, requests);
        var results =
                place.system()
                        .resolveArtifacts(place.session(), new ArrayList<>(requests.values()));
        var jars = new ArrayList<Jar>();
        for (var result : results) {
            jars.add(new Jar(coordinates(result.getArtifact()), path(result.getArtifact())));
        }
        return jars;
    }

    private static Path path(Artifact artifact) {
        return artifact.getFile().toPath().toAbsolutePath();
    }

    private static void collect(DependencyNode node, Map<String, ArtifactRequest> into) {
        if (node.getData().containsKey(ConflictResolver.NODE_DATA_WINNER)) {
            return;
        }
        var artifact = node.getArtifact();
        if (node.getDependency() != null && artifact.getExtension().equals("jar")) {
            into.putIfAbsent(coordinates(artifact).toString(), new ArtifactRequest(node));
        }
        node.getChildren().forEach(child -> collect(child, into));
    }

    static Coordinates coordinates(Artifact of) {
        return new Coordinates(
                of.getGroupId(),
                of.getArtifactId(),
                of.getExtension(),
                of.getClassifier(),
                of.getVersion());
    }
}
