package workbook.kernel.internal.maven;

import java.util.ArrayList;
import java.util.List;
import workbook.kernel.internal.maven.Libraries.Added;
import workbook.kernel.internal.maven.Resolver.Wish;

/** What a person reads after a library was added. */
final class Report {

    private static final int MOST_NAMES = 4;

    private Report() {}

    static String of(List<Wish> wishes, Added added) {
        var lines = new ArrayList<String>();
        lines.add(first(wishes, added));
        added.remarks().forEach(remark -> lines.add("  " + remark));
        return String.join("\n", lines);
    }

    private static String first(List<Wish> wishes, Added added) {
        if (added.jars().isEmpty()) {
            return wishes.isEmpty() ? "nothing to add" : names(wishes) + ": loaded already";
        }
        var all = added.jars().stream().map(jar -> jar.coordinates()).toList();
        var asked = wishes.stream().map(Wish::coordinates).toList();
        var named = asked.isEmpty() ? all : all.stream().filter(asked::contains).toList();
        var shown = named.isEmpty() ? all : named;
        var few = shown.subList(0, Math.min(MOST_NAMES, shown.size()));
        int others = all.size() - few.size();
        return "added "
                + String.join(", ", few.stream().map(Coordinates::toString).toList())
                + (others == 0
                        ? ""
                        : " and " + others + (others == 1 ? " more jar" : " more jars"));
    }

    private static String names(List<Wish> wishes) {
        return String.join(
                ", ", wishes.stream().map(wish -> wish.coordinates().toString()).toList());
    }
}
