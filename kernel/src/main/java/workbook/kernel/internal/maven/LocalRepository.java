package workbook.kernel.internal.maven;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What has been downloaded, read from the folders of a local repository one level at a time. */
public final class LocalRepository {

    private static final int MOST_FOLDERS = 4000;
    private static final int MOST_SLIPS = 3;

    private final Path folder;

    /** Read from a folder, which need not exist. */
    public LocalRepository(Path folder) {
        this.folder = folder;
    }

    /**
     * Groups, and beginnings of groups that end in a dot, that start with {@code typed}. A group
     * ends in a colon.
     */
    List<String> groups(String typed) {
        var dot = typed.lastIndexOf('.');
        var above = dot < 0 ? "" : typed.substring(0, dot + 1);
        var found = new TreeSet<String>();
        for (var each : folders(path(above))) {
            var name = above + each.getFileName();
            if (name.startsWith(typed)) {
                var below = folders(each);
                var artifacts = below.stream().filter(LocalRepository::isArtifact).count();
                if (artifacts > 0) {
                    found.add(name + ":");
                }
                if (artifacts < below.size() && !isArtifact(each)) {
                    found.add(name + ".");
                }
            }
        }
        return List.copyOf(found);
    }

    /** Artifacts of a group. */
    List<String> artifacts(String group) {
        return folders(path(group)).stream()
                .filter(LocalRepository::isArtifact)
                .map(each -> each.getFileName().toString())
                .sorted()
                .toList();
    }

    /** Versions of an artifact, in no particular order. */
    List<String> versions(String group, String artifact) {
        return folders(path(group).resolve(artifact)).stream()
                .filter(LocalRepository::isVersion)
                .map(each -> each.getFileName().toString())
                .toList();
    }

    /**
     * The {@code group:artifact} that is least different from what was asked for, if it is near.
     */
    public Optional<String> nearest(String group, String artifact) {
        var all = new ArrayList<String>();
        collect(folder, "", all, 0);
        var asked = group + ":" + artifact;
        return all.stream()
                .filter(each -> !each.equals(asked))
                .filter(each -> slips(each, asked) <= MOST_SLIPS || each.endsWith(":" + artifact))
                .min(Comparator.comparingInt(each -> slips(each, asked)));
    }

    private void collect(Path at, String group, List<String> into, int depth) {
        for (var each : folders(at)) {
            var name = String.valueOf(each.getFileName());
            if (isArtifact(each)) {
                into.add(group + ":" + name);
            } else if (depth < 8 && into.size() < MOST_FOLDERS) {
                collect(each, group.isEmpty() ? name : group + "." + name, into, depth + 1);
            }
        }
    }

    private Path path(String group) {
        return folder.resolve(group.replace('.', '/'));
    }

    private static boolean isArtifact(Path at) {
        return folders(at).stream().anyMatch(LocalRepository::isVersion);
    }

    private static boolean isVersion(Path at) {
        var parent = at.getParent();
        if (parent == null || parent.getFileName() == null) {
            return false;
        }
        var stem = parent.getFileName() + "-" + at.getFileName();
        return Files.exists(at.resolve(stem + ".pom")) || Files.exists(at.resolve(stem + ".jar"));
    }

    private static List<Path> folders(Path at) {
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(at, Files::isDirectory)) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // what cannot be read is not offered
        }
        return found;
    }

    /** The number of letters to change, to add or to leave out. */
    private static int slips(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
