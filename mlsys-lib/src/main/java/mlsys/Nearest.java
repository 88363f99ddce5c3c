package mlsys;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names somebody may have meant. */
final class Nearest {

    private Nearest() {}

    static List<String> to(String wanted, Collection<String> names, int count) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        Comparator<String> near =
                Comparator.comparingInt(name -> score(plain, name.toLowerCase(Locale.ROOT)));
        return names.stream().sorted(near.thenComparing(name -> name)).limit(count).toList();
    }

    /** Those that differ by few letters, a third of them at most. */
    static List<String> close(String wanted, Collection<String> names, int count) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        int most = Math.max(1, plain.length() / 3);
        return to(wanted, names, count).stream()
                .filter(name -> score(plain, name.toLowerCase(Locale.ROOT)) <= most)
                .toList();
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
