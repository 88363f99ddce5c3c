package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with arguments on one connection. */
public record Sql(Connection connection) {

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Read the columns of the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Change something and return how many rows that were. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Return all rows. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... arguments)
            throws SQLException {
        try (var statement = prepared(sql, arguments);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** Return the first row. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments)
            throws SQLException {
        return query(sql, row, arguments).stream().findFirst();
    }

    private PreparedStatement prepared(String sql, @Nullable Object[] arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument instanceof BigDecimal number) {
                statement.setBigDecimal(i + 1, number);
            } else if (argument instanceof Boolean truth) {
                statement.setInt(i + 1, truth ? 1 : 0);
            } else if (argument instanceof String text) {
                statement.setString(i + 1, storable(text));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
        return statement;
    }

    /** Neither database keeps NUL and halves of characters; the reports write them as this too. */
    private static String storable(String text) {
        var clean = true;
        for (var i = 0; i < text.length() && clean; i++) {
            clean = text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i));
        }
        if (clean) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff) ? 0xfffd : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
