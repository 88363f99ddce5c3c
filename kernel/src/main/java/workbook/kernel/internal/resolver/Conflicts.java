package workbook.kernel.internal.resolver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.maven.Resolver.Query;

/** Which version won where several were asked for, and who asked for the others. */
final class Conflicts {

    private static final int MOST = 6;

    private final Query query;
    private final Set<String> older = new LinkedHashSet<>();
    private final Set<String> newer = new LinkedHashSet<>();

    private Conflicts(Query query) {
        this.query = query;
    }

    static List<String> explain(DependencyNode root, Query query) {
        var conflicts = new Conflicts(query);
        conflicts.walk(root, null);
        return conflicts.lines();
    }

    private List<String> lines() {
        var all = new ArrayList<>(older);
        all.addAll(newer);
        if (all.size() <= MOST) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, MOST));
        shown.add("and " + (all.size() - MOST) + " more libraries in one of several versions");
        return shown;
    }

    private void walk(DependencyNode node, @Nullable DependencyNode parent) {
        if (parent != null) {
            look(node, parent);
        }
        node.getChildren().forEach(child -> walk(child, node));
    }

    private void look(DependencyNode node, DependencyNode parent) {
        var loaded = query.loaded().get(Search.coordinates(node.getArtifact()).key());
        var asked = DependencyManagerUtils.getPremanagedVersion(node);
        if (loaded != null && asked != null && !asked.equals(loaded)) {
            add(node, loaded, asked, parent, "is loaded already and stays");
            return;
        }
        if (node.getData().get(ConflictResolver.NODE_DATA_WINNER) instanceof DependencyNode winner
                && !version(winner).equals(version(node))) {
            add(node, version(winner), version(node), parent, "is used");
        }
    }

    private void add(
            DependencyNode node, String won, String asked, DependencyNode parent, String how) {
        var artifact = node.getArtifact();
        var name = artifact.getGroupId() + ":" + artifact.getArtifactId();
        var line = name + " " + won + " " + how + "; " + name(parent) + " asks for " + asked;
        (isNewer(asked, won) ? older : newer).add(line);
    }

    private static String name(DependencyNode parent) {
        return parent.getDependency() == null
                ? "the notebook"
                : Search.coordinates(parent.getArtifact()).toString();
    }

    private static String version(DependencyNode node) {
        return node.getArtifact().getVersion();
    }

    private static boolean isNewer(String one, String other) {
        var scheme = new GenericVersionScheme();
        try {
            Version first = scheme.parseVersion(one); // its own type is not public
            return first.compareTo(scheme.parseVersion(other)) > 0;
        } catch (InvalidVersionSpecificationException e) {
            return false;
        }
    }
}
