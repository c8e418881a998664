package org.sessioniv.journal.sqlite;

import static org.sessioniv.journal.Entries.answer;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.RecordsContract;

class SqliteRecordsTest extends RecordsContract {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = answer(SqliteStore.open(folder.resolve("store.db"), clock));
    }

    @AfterEach
    void close() {
        answer(store.close());
    }

    @Override
    protected Records records() {
        return store;
    }

    @Override
    protected Records reopen() {
        close();
        open();
        return store;
    }
}
