package workbook.site.internal.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The same order in every build, which tells nothing about the key. */
final class Shuffle {

    private Shuffle() {}

    static <T> List<T> by(String seed, List<T> items, Function<T, String> name) {
        return items.stream()
                .sorted(
                        Comparator.comparingInt((T item) -> mix(seed + "\n" + name.apply(item)))
                                .thenComparing(name))
                .toList();
    }

    private static int mix(String text) {
        int hash = text.hashCode() * 0x9E3779B1;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
