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
        return bind(statement, values).executeUpdate();
    }

    /** Runs a statement that may answer rows about which nobody asks. */
    void execute(String statement) throws SQLException {
        bind(statement).execute();
    }

    <T> Optional<T> first(Row<T> form, String query, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bind(query, values).executeQuery()) {
            return rows.next() ? Optional.of(form.read(rows)) : Optional.empty();
        }
    }

    /** Opens the rows; the caller closes them and may stop early. */
    ResultSet rows(String query, @Nullable Object... values) throws SQLException {
        return bind(query, values).executeQuery();
    }

    <T> List<T> all(Row<T> form, String query, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bind(query, values).executeQuery()) {
            while (rows.next()) {
                found.add(form.read(rows));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bind(String text, @Nullable Object... values) throws SQLException {
        @Nullable PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
