package workbook.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.nbformat.Cell;

/** Cell metadata as nbgrader writes it, schema 3. */
final class Nbgrader {

    private Nbgrader() {}

    /** Metadata of a cell in which students write their answer. */
    static Map<String, Object> answer(String id) {
        return metadata(id, false, true, false);
    }

    /** Metadata of a cell that students can't change and that gives points. */
    static Map<String, Object> check(String id, double points) {
        var metadata = metadata(id + "-check", true, false, true);
        metadata.put("points", points);
        return metadata;
    }

    private static Map<String, Object> metadata(
            String id, boolean grade, boolean solution, boolean locked) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("schema_version", 3);
        metadata.put("grade", grade);
        metadata.put("solution", solution);
        metadata.put("locked", locked);
        metadata.put("task", false);
        metadata.put("grade_id", id);
        return metadata;
    }

    /** Return {@code cell} with the checksum of its source, where it is part of an exercise. */
    static Cell withChecksum(Cell cell) {
        if (cell.nbgrader().isEmpty()) {
            return cell;
        }
        var nbgrader = new LinkedHashMap<>(cell.nbgrader());
        nbgrader.put("checksum", checksum(cell, nbgrader));
        var metadata = new LinkedHashMap<>(cell.metadata());
        metadata.put("nbgrader", nbgrader);
        return cell.withMetadata(metadata);
    }

    /** MD5 over source, type, the three flags, the id and the points, as nbgrader computes it. */
    static String checksum(Cell cell, Map<String, Object> nbgrader) {
        var text = new StringBuilder(cell.source());
        text.append(cell instanceof Cell.Code ? "code" : "markdown");
        for (var flag : new String[] {"grade", "solution", "locked"}) {
            text.append(Boolean.TRUE.equals(nbgrader.get(flag)) ? "True" : "False");
        }
        text.append(nbgrader.get("grade_id"));
        if (Boolean.TRUE.equals(nbgrader.get("grade"))
                && nbgrader.get("points") instanceof Number points) {
            text.append(points.doubleValue());
        }
        return md5(text.toString());
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5"); // nbgrader's choice, no secret
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
