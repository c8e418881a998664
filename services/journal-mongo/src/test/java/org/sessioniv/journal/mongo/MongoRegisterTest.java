package org.sessioniv.journal.mongo;

import static org.sessioniv.journal.Entries.answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.register.RegisterContract;

class MongoRegisterTest extends RegisterContract {
    private final TestServer server = new TestServer();
    private MongoStore store;

    @BeforeEach
    void open() {
        store = server.open(new HandClock());
    }

    @AfterEach
    void close() {
        answer(store.close());
        server.close();
    }

    @Override
    protected Journal journal() {
        return store;
    }
}
