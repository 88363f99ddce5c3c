package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.grader.internal.read.CsvText;

/**
 * Who is in the class. Read from a table with a header; the column {@code student} is the key, all
 * other columns are names by which a platform may know the student.
 */
public final class Roster {

    /** The roster of a class that has none: everybody goes by the name of the file. */
    public static final Roster NONE = new Roster(Map.of());

    private final Map<String, Map<String, String>> students;
    private final Map<String, List<String>> byAlias = new HashMap<>();

    private Roster(Map<String, Map<String, String>> students) {
        this.students = new TreeMap<>(students);
        students.forEach(
                (key, row) -> {
                    alias(key, key);
                    row.values().forEach(value -> alias(value, key));
                    alias(sortable(row.getOrDefault("name", "")), key);
                });
    }

    /**
     * Read a roster from a file of comma-separated values.
     *
     * @throws GradingException if it has no column {@code student}, or one student twice
     */
    public static Roster read(Path file) {
        List<List<String>> rows;
        try {
            rows = CsvText.rows(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new GradingException(file + ": no such file", e);
        } catch (IOException e) {
            throw new GradingException(file + ": cannot be read: " + e.getMessage(), e);
        }
        var header =
                rows.isEmpty()
                        ? List.<String>of()
                        : rows.get(0).stream()
                                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                                .toList();
        var column = header.indexOf("student");
        if (column < 0) {
            throw new GradingException(
                    file + ":1: has no column \"student\", but " + header + "; add it");
        }
        var students = new LinkedHashMap<String, Map<String, String>>();
        for (var number = 1; number < rows.size(); number++) {
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < Math.min(header.size(), rows.get(number).size()); i++) {
                row.put(header.get(i), rows.get(number).get(i).strip());
            }
            var key = row.getOrDefault("student", "");
            if (!key.isEmpty() && students.put(key, row) != null) {
                throw new GradingException(
                        file + ":" + (number + 1) + ": student \"" + key + "\" stands there twice");
            }
        }
        return new Roster(students);
    }

    /** Tell whether nobody is in it. */
    public boolean isEmpty() {
        return students.isEmpty();
    }

    /** Return the keys of all students in order. */
    public List<String> students() {
        return List.copyOf(students.keySet());
    }

    /** Return what the table says of a student, by column. */
    public Map<String, String> row(String student) {
        return students.getOrDefault(student, Map.of());
    }

    /** Find the one student who goes by the first of these names that anybody goes by. */
    public Optional<String> find(Collection<String> names) {
        return names.stream()
                .map(name -> byAlias.getOrDefault(plain(name), List.of()))
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .findFirst();
    }

    private void alias(String name, String key) {
        var plain = plain(name);
        if (!plain.isEmpty()) {
            var keys = byAlias.computeIfAbsent(plain, k -> new ArrayList<>());
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
    }

    /** "Ada Mary Lovelace" and "Lovelace, Ada Mary" are the same person. */
    private static String sortable(String name) {
        var comma = name.indexOf(',');
        if (comma >= 0) {
            return name.substring(comma + 1) + " " + name.substring(0, comma);
        }
        var blank = name.strip().lastIndexOf(' ');
        return blank < 0
                ? name
                : name.strip().substring(blank) + " " + name.strip().substring(0, blank);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}@]+", "");
    }
}
