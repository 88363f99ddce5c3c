package mlsys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names somebody may have meant. */
final class Nearest {

    private static final int FAR = 1000;

    private Nearest() {}

    static List<String> to(String wanted, Collection<String> names, int count) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        Comparator<String> near =
                Comparator.comparingInt(name -> score(plain, name.toLowerCase(Locale.ROOT)));
        return names.stream().sorted(near.thenComparing(name -> name)).limit(count).toList();
    }

    /** Those that differ by few letters, a quarter of them at most. */
    static List<String> close(String wanted, Collection<String> names, int count) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        int most = Math.max(1, plain.length() / 4);
        return to(wanted, names, count).stream()
                .filter(name -> score(plain, name.toLowerCase(Locale.ROOT)) <= most)
                .toList();
    }

    /**
     * The ids that have a word near each word wanted, in the last part of the id or in the name;
     * the nearest first, none with a word of which more than half would have to change.
     */
    static List<String> byWords(String wanted, Map<String, String> names, int count) {
        List<String> words = words(wanted);
        Map<String, Integer> changes = new LinkedHashMap<>();
        names.forEach((id, name) -> changes.put(id, changes(words, candidates(id, name))));
        return changes.entrySet().stream()
                .filter(entry -> entry.getValue() < FAR)
                .sorted(Map.Entry.comparingByValue())
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> candidates(String id, String name) {
        String tail = id.substring(id.lastIndexOf('.') + 1);
        List<String> candidates = words(tail + " " + name);
        candidates.add(tail.toLowerCase(Locale.ROOT));
        return candidates;
    }

    private static int changes(List<String> words, List<String> candidates) {
        int sum = 0;
        for (String word : words) {
            int least =
                    candidates.stream().mapToInt(other -> distance(word, other)).min().orElse(FAR);
            sum += 2 * least > word.length() ? FAR : least;
        }
        return sum;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The distance to the whole name or to its last part, whichever is less. */
    private static int score(String wanted, String name) {
        String tail = name.substring(name.lastIndexOf('.') + 1);
        return Math.min(distance(wanted, name), distance(wanted, tail));
    }

    /** The number of letters to insert, delete or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
