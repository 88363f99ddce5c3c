package workbook.kernel.internal.resolver;

import static java.util.stream.Collectors.joining;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import workbook.kernel.internal.maven.LocalRepository;
import workbook.kernel.internal.maven.MavenException;

/** Says what was not found, where it was looked for, and what there is instead. */
final class Failures {

    private static final int MOST_VERSIONS = 6;

    private final Place place;

    Failures(Place place) {
        this.place = place;
    }

    /** Any failure, by its innermost cause. */
    static MavenException of(Throwable e) {
        return e instanceof MavenException own ? own : new MavenException(reason(e), List.of());
    }

    /** The tree could not be made: a POM or a version is missing or wrong. */
    MavenException collecting(DependencyCollectionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArtifactResolutionException missing) {
                return fetching(missing);
            }
        }
        var first = e.getResult().getExceptions();
        return new MavenException(reason(first.isEmpty() ? e : first.get(0)), where());
    }

    /** Files could not be had. */
    MavenException fetching(ArtifactResolutionException e) {
        var missing = new ArrayList<Artifact>();
        Set<String> reasons = new LinkedHashSet<>();
        for (var result : e.getResults()) {
            if (!result.isResolved()) {
                missing.add(result.getRequest().getArtifact());
                result.getExceptions().stream()
                        .filter(each -> !(each instanceof ArtifactNotFoundException))
                        .map(Failures::reason)
                        .forEach(reasons::add);
            }
        }
        var names = missing.stream().map(Failures::name).distinct().collect(joining(", "));
        if (place.session().isOffline()) {
            return offline(names);
        }
        if (!reasons.isEmpty()) {
            var details = new ArrayList<String>();
            reasons.forEach(reason -> details.add("  " + reason));
            details.addAll(where());
            return new MavenException("could not be fetched: " + names, details);
        }
        var details = new ArrayList<>(where());
        missing.stream().map(this::instead).filter(line -> !line.isEmpty()).forEach(details::add);
        return new MavenException("not found: " + names, details);
    }

    private MavenException offline(String names) {
        var folder = place.session().getLocalRepository().getBasedir();
        return new MavenException(
                "offline, and not yet downloaded: " + names,
                List.of(
                        "  looked in: " + folder,
                        "  try: once without --offline and <offline> in settings.xml, with a"
                                + " network"));
    }

    private List<String> where() {
        return List.of(
                "  looked in: "
                        + place.repositories().stream().map(Failures::name).collect(joining(", ")));
    }

    /** What there is in place of a missing artifact. */
    private String instead(Artifact missing) {
        var group = missing.getGroupId();
        var artifact = missing.getArtifactId();
        var versions = MimaResolver.versions(place, group, artifact);
        if (!versions.isEmpty()) {
            var few = versions.subList(0, Math.min(MOST_VERSIONS, versions.size()));
            var more = versions.size() > few.size() ? ", ..." : "";
            return "  " + group + ":" + artifact + " has: " + String.join(", ", few) + more;
        }
        return new LocalRepository(place.session().getLocalRepository().getBasedir().toPath())
                .nearest(group, artifact)
                .map(near -> "  try: " + near + ", if that is what you mean")
                .orElse("");
    }

    private static String name(Artifact artifact) {
        return Search.coordinates(artifact).toString();
    }

    private static String name(RemoteRepository repository) {
        return repository.getId() + " (" + repository.getUrl() + ")";
    }

    private static String reason(Throwable e) {
        var inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        if (inner instanceof UnknownHostException) {
            return "unknown host: " + inner.getMessage();
        }
        var message = inner.getMessage();
        return message == null ? inner.toString() : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
