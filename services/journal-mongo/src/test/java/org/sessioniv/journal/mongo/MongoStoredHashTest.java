package org.sessioniv.journal.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.journal.Entries.answer;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StoredHashContract;
import org.sessioniv.journal.StreamId;

class MongoStoredHashTest extends StoredHashContract {
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

    @Override
    protected void flipHash(StreamId stream, long version) {
        ConnectionString address = new ConnectionString(server.address());
        Bson place = Filters.eq("_id", new Document("s", stream.value()).append("n", version));
        try (MongoClient client = MongoClients.create(address)) {
            MongoCollection<Document> entries =
                    client.getDatabase(String.valueOf(address.getDatabase())).getCollection("journal");
            byte[] hash = answer(Driver.first(entries.find(place)))
                    .orElseThrow()
                    .get("h", Binary.class)
                    .getData();
            hash[7] ^= 1;
            assertEquals(
                    1L,
                    answer(Driver.first(entries.updateOne(place, Updates.set("h", new Binary(hash)))))
                            .orElseThrow()
                            .getModifiedCount());
        }
    }
}
