package workbook.kernel.internal.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Completes coordinates from what has been downloaded. Versions come from the repositories too,
 * when these answer quickly; if not, the next try finds them.
 */
final class CoordinateCompletion {

    private static final long PATIENCE_MILLIS = 1500;
    private static final int MOST = 50;

    private final Libraries libraries;
    private final Map<String, CompletableFuture<List<String>>> asked = new ConcurrentHashMap<>();

    CoordinateCompletion(Libraries libraries) {
        this.libraries = libraries;
    }

    List<String> complete(String typed) {
        var parts = typed.split(":", -1);
        if (typed.startsWith("-")) {
            return List.of("--exclude", "--offline", "--repo").stream()
                    .filter(option -> option.startsWith(typed))
                    .toList();
        }
        return switch (parts.length) {
            case 1 -> groups(typed);
            case 2 -> artifacts(parts[0], parts[1]);
            case 3 -> versions(parts[0], parts[1], parts[2]);
            default -> List.of();
        };
    }

    private List<String> groups(String typed) {
        var found = new ArrayList<>(libraries.downloaded().groups(typed));
        KnownLibraries.all().stream()
                .map(each -> each.substring(0, each.indexOf(':') + 1))
                .filter(each -> each.startsWith(typed))
                .forEach(found::add);
        return found.stream().distinct().limit(MOST).toList();
    }

    private List<String> artifacts(String group, String typed) {
        var found = new ArrayList<String>();
        libraries.downloaded().artifacts(group).forEach(each -> found.add(group + ":" + each));
        KnownLibraries.all().stream()
                .filter(each -> each.startsWith(group + ":"))
                .forEach(found::add);
        return found.stream()
                .filter(each -> each.startsWith(group + ":" + typed))
                .distinct()
                .map(each -> each + ":")
                .limit(MOST)
                .toList();
    }

    private List<String> versions(String group, String artifact, String typed) {
        var start = group + ":" + artifact + ":";
        var found = new ArrayList<String>(remote(group, artifact));
        found.addAll(libraries.downloaded().versions(group, artifact));
        return found.stream()
                .distinct()
                .filter(version -> version.startsWith(typed))
                .map(version -> start + version)
                .limit(MOST)
                .toList();
    }

    private List<String> remote(String group, String artifact) {
        var answer =
                asked.computeIfAbsent(
                        group + ":" + artifact,
                        any ->
                                CompletableFuture.supplyAsync(
                                        () -> libraries.versions(group, artifact)));
        try {
            var found = answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (found.isEmpty()) {
                asked.remove(group + ":" + artifact); // the network may be back next time
            }
            return found;
        } catch (TimeoutException | ExecutionException e) {
            return List.of(); // what has been downloaded will do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
