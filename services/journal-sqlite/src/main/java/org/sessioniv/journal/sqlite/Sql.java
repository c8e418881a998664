package org.sessioniv.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One connection and its prepared statements, each prepared once. Belongs to one thread. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Turns the row at which the cursor stands into a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and answers how many rows it changed. */
    int run(String statement, @Nullable Object... values) throws SQLException {
        return on(statement, PreparedStatement::executeUpdate, values);
    }

    /** Runs a statement that may answer rows about which nobody asks. */
    void execute(String statement) throws SQLException {
        boolean ignored = on(statement, PreparedStatement::execute);
    }

    <T> Optional<T> first(Row<T> form, String query, @Nullable Object... values) throws SQLException {
        return until(found -> true, form, query, values).stream().findFirst();
    }

    <T> List<T> all(Row<T> form, String query, @Nullable Object... values) throws SQLException {
        return until(found -> false, form, query, values);
    }

    /** Reads rows to the end, or up to the first of which {@code enough} is true. */
    <T> List<T> until(Predicate<T> enough, Row<T> form, String query, @Nullable Object... values) throws SQLException {
        return on(
                query,
                statement -> {
                    List<T> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        boolean more = rows.next();
                        while (more) {
                            T item = form.read(rows);
                            found.add(item);
                            more = !enough.test(item) && rows.next();
                        }
                    }
                    return List.copyOf(found);
                },
                values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Use<R> {
        R of(PreparedStatement statement) throws SQLException;
    }

    private <R> R on(String text, Use<R> use, @Nullable Object... values) throws SQLException {
        try {
            @Nullable PreparedStatement statement = prepared.get(text);
            if (statement == null) {
                statement = connection.prepareStatement(text);
                prepared.put(text, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            forget(text, e);
            throw e;
        }
    }

    /** The driver gives a statement up when it fails; used again it would fail for ever. */
    private void forget(String text, SQLException cause) {
        @Nullable PreparedStatement statement = prepared.remove(text);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
