package org.sessioniv.journal.mongo;

import static org.sessioniv.journal.Entries.answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.RecordsContract;

class MongoRecordsTest extends RecordsContract {
    private final TestServer server = new TestServer();
    private MongoStore store;

    @BeforeEach
    void open() {
        store = server.open(clock);
    }

    @AfterEach
    void close() {
        answer(store.close());
        server.close();
    }

    @Override
    protected Records records() {
        return store;
    }

    @Override
    protected Records reopen() {
        answer(store.close());
        open();
        return store;
    }
}
