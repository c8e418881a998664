package org.sessioniv.journal.sqlite;

import static org.sessioniv.journal.Entries.answer;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.register.RegisterContract;

class SqliteRegisterTest extends RegisterContract {
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
}
