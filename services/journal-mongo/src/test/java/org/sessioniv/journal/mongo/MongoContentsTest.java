package org.sessioniv.journal.mongo;

import static org.sessioniv.journal.Entries.answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.ContentsContract;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Records;

class MongoContentsTest extends ContentsContract {

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
