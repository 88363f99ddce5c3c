package workbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.value.Result;

/**
 * What became of a chapter's numbers since another edition.
 *
 * @param changed those that the text shows otherwise now
 * @param added those that were not there
 * @param gone those that are no longer there
 */
record Changes(List<Change> changed, List<Result> added, List<Result> gone) {

    record Change(Result then, Result now) {

        /** The stated numbers that are others now: "hardware.A100 1 GB to 2 GB"; maybe none. */
        Map<String, Pair> inputs() {
            var inputs = new LinkedHashMap<String, Pair>();
            now.inputs()
                    .forEach((what, amount) -> put(inputs, what, then.inputs().get(what), amount));
            then.inputs().keySet().stream()
                    .filter(what -> !now.inputs().containsKey(what))
                    .forEach(what -> put(inputs, what, then.inputs().get(what), null));
            return inputs;
        }

        private static void put(
                Map<String, Pair> inputs,
                String what,
                @Nullable String then,
                @Nullable String now) {
            if (then == null || !then.equals(now)) {
                inputs.put(what, new Pair(then, now));
            }
        }
    }

    /** An amount in both editions; null where there was or is none. */
    record Pair(@Nullable String then, @Nullable String now) {}

    /**
     * Compare. Numbers of one key are paired in order, those that stayed the same first; where
     * their count differs, the rest came or went.
     */
    static Changes of(List<Result> before, List<Result> now) {
        var changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var then = byKey(before);
        byKey(now)
                .forEach(
                        (key, results) -> {
                            var earlier = then.remove(key);
                            changes.add(earlier == null ? List.of() : earlier, results);
                        });
        then.values().forEach(changes.gone::addAll);
        return changes;
    }

    private static Map<String, List<Result>> byKey(List<Result> results) {
        var byKey = new LinkedHashMap<String, List<Result>>();
        results.forEach(
                each -> byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
        return byKey;
    }

    private void add(List<Result> before, List<Result> after) {
        var then = new ArrayList<>(before);
        var now = new ArrayList<>(after);
        now.removeIf(each -> removeSame(then, each));
        int pairs = then.size() == now.size() ? now.size() : 0;
        for (int i = 0; i < pairs; i++) {
            changed.add(new Change(then.get(i), now.get(i)));
        }
        gone.addAll(then.subList(pairs, then.size()));
        added.addAll(now.subList(pairs, now.size()));
    }

    private static boolean removeSame(List<Result> then, Result now) {
        for (int i = 0; i < then.size(); i++) {
            if (then.get(i).text().equals(now.text())) {
                then.remove(i);
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
    }
}
