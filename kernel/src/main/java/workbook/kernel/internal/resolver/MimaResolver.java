package workbook.kernel.internal.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import org.eclipse.aether.version.Version;
import workbook.kernel.internal.maven.Coordinates;
import workbook.kernel.internal.maven.MavenException;
import workbook.kernel.internal.maven.Resolver;

/** Maven's resolver as MIMA sets it up: with the user's settings.xml, mirrors, proxies, servers. */
public final class MimaResolver implements Resolver {

    private final Optional<Path> settings;
    private final Optional<Path> local;

    /** Make one; the paths replace {@code ~/.m2/settings.xml} and the local repository. */
    public MimaResolver(Optional<Path> settings, Optional<Path> local) {
        this.settings = settings;
        this.local = local;
    }

    @Override
    public Found find(Query query, Progress progress) throws MavenException {
        var transfers = new Transfers(progress);
        return onItsOwn(
                () -> {
                    try (var place = open(query, transfers)) {
                        return new Search(place, query).find();
                    }
                },
                transfers::cancel);
    }

    @Override
    public List<String> versions(String group, String artifact, Query where) {
        try {
            return onItsOwn(
                    () -> {
                        try (var place = open(where, Transfers.silent())) {
                            return versions(place, group, artifact);
                        }
                    },
                    () -> {});
        } catch (MavenException e) {
            return List.of();
        }
    }

    /** The versions a repository lists, newest first. */
    static List<String> versions(Place place, String group, String artifact) {
        var any = new DefaultArtifact(group, artifact, "jar", "[0,)");
        try {
            var found =
                    place.system()
                            .resolveVersionRange(
                                    place.session(),
                                    new VersionRangeRequest(any, place.repositories(), null));
            var versions = new ArrayList<>(found.getVersions());
            versions.sort((a, b) -> b.compareTo(a));
            return versions.stream().map(Version::toString).toList();
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }

    @Override
    public Optional<Path> sources(Coordinates of, Query where) {
        var artifact =
                new DefaultArtifact(of.group(), of.artifact(), "sources", "jar", of.version());
        try {
            return onItsOwn(
                    () -> {
                        try (var place = open(where, Transfers.silent())) {
                            return fetch(place, artifact);
                        }
                    },
                    () -> {});
        } catch (MavenException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> fetch(Place place, Artifact artifact) {
        try {
            var request = new ArtifactRequest(artifact, place.repositories(), null);
            var found = place.system().resolveArtifact(place.session(), request);
            return Optional.of(found.getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }

    @Override
    public Path localRepository() {
        var runtime = new UserRuntime();
        try (var context = runtime.create(overrides())) {
            return context.repositorySystemSession().getLocalRepository().getBasedir().toPath();
        }
    }

    private ContextOverrides overrides() {
        var overrides = ContextOverrides.create().withUserSettings(true);
        settings.ifPresent(overrides::withUserSettingsXmlOverride);
        local.ifPresent(overrides::withLocalRepositoryOverride);
        return overrides.build();
    }

    private Place open(Query query, Transfers transfers) {
        var runtime = new UserRuntime();
        var context = runtime.create(overrides());
        var session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
        session.setConfigProperty(DependencyManagerUtils.CONFIG_PROP_VERBOSE, true);
        session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(true, false));
        session.setOffline(query.offline() || runtime.isOffline());
        session.setTransferListener(transfers);
        return new Place(context, session, repositories(context, session, query));
    }

    private static List<RemoteRepository> repositories(
            Context context, DefaultRepositorySystemSession session, Query query) {
        var named = new ArrayList<RemoteRepository>();
        for (var each : query.repositories()) {
            named.add(new RemoteRepository.Builder(each.id(), "default", each.url()).build());
        }
        var system = context.repositorySystem();
        var ready = new ArrayList<>(context.remoteRepositories());
        ready.removeIf(each -> named.stream().anyMatch(n -> n.getId().equals(each.getId())));
        ready.addAll(named);
        return system.newResolutionRepositories(session, ready);
    }

    /** Work on a thread that can be left alone when this one is interrupted. */
    private static <T> T onItsOwn(Callable<T> work, Runnable cancel) throws MavenException {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "maven");
        thread.setDaemon(true);
        thread.setContextClassLoader(MimaResolver.class.getClassLoader());
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            cancel.run();
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new MavenException("stopped", List.of());
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause() == null ? e : e.getCause());
        }
    }

    /** The scope of a library that a notebook asks for: with all it needs to run. */
    static String scope() {
        return JavaScopes.RUNTIME;
    }
}
