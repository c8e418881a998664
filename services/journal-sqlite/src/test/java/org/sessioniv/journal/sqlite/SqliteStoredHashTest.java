package org.sessioniv.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.journal.Entries.answer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StoredHashContract;
import org.sessioniv.journal.StreamId;

class SqliteStoredHashTest extends StoredHashContract {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = answer(SqliteStore.open(folder.resolve("store.db"), new HandClock()));
    }

    @AfterEach
    void close() {
        answer(store.close());
    }

    @Override
    protected Journal journal() {
        return store;
    }

    @Override
    protected void flipHash(StreamId stream, long version) {
        close();
        String where = " WHERE stream = '" + stream + "' AND version = " + version;
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"))) {
            byte[] hash;
            try (ResultSet row = file.createStatement().executeQuery("SELECT hash FROM entry" + where)) {
                hash = row.getBytes(1);
            }
            hash[7] ^= 1;
            try (PreparedStatement change = file.prepareStatement("UPDATE entry SET hash = ?" + where)) {
                change.setBytes(1, hash);
                assertEquals(1, change.executeUpdate());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        open();
    }
}
