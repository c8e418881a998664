package org.sessioniv.journal.sqlite;

import static org.sessioniv.journal.Entries.answer;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.ContentsContract;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Records;

class SqliteContentsTest extends ContentsContract {
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
    protected Journal journal() {
        return store;
    }

    @Override
    protected Records records() {
        return store;
    }

    @Override
    protected Contents contents() {
        return store;
    }
}
