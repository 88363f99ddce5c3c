package workbook.grader;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How well student code is locked in, from worst to best. */
public enum Isolation {
    /** A JVM with limits on its heap. For self-study only: files and network are open. */
    JVM(0),
    /** As {@link #JVM}, with limits of the kernel and, when started by root, another user. */
    USER(1),
    /** As {@link #USER}, in own namespaces: no network, no other processes; files are readable. */
    NAMESPACES(2),
    /** As {@link #NAMESPACES}, with a file system that holds a Java runtime and nothing else. */
    BUBBLEWRAP(3);

    private final int tier;

    Isolation(int tier) {
        this.tier = tier;
    }

    /** Return the number of the tier, 0 to 3. */
    public int tier() {
        return tier;
    }

    /**
     * Read a tier from its number or its name.
     *
     * @throws IllegalArgumentException if there is no such tier; the message lists all
     */
    public static Isolation of(String text) {
        return Arrays.stream(values())
                .filter(value -> text.equals("" + value.tier()) || text.equals(value.label()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "isolation \""
                                                + text
                                                + "\" is unknown; choose one of "
                                                + Arrays.stream(values())
                                                        .map(v -> v.tier() + " (" + v.label() + ")")
                                                        .collect(Collectors.joining(", "))));
    }

    /** Return the name in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
