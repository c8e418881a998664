package org.sessioniv.journal.mongo;

import static org.sessioniv.journal.Entries.answer;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own for one test: on the server that MONGODB_URI names, or else in an in-process stand-in that
 * speaks the wire protocol. The stand-in ignores write concerns, sessions and TTL, so it shows our calls, not MongoDB's
 * promises.
 */
final class TestServer implements AutoCloseable {
    private static final Optional<String> GIVEN = Optional.ofNullable(System.getenv("MONGODB_URI"));

    static {
        System.out.println(
                GIVEN.isPresent()
                        ? "MongoDB contract: against the server that MONGODB_URI names, in fresh databases"
                        : "MongoDB contract: against mongo-java-server in this process (MONGODB_URI is not set)");
    }

    private final Vertx vertx = Vertx.vertx();
    private final @Nullable MongoServer standIn;
    private final String uri;
    private final String database = "session-iv-test-" + UUID.randomUUID();

    TestServer() {
        if (GIVEN.isPresent()) {
            standIn = null;
            uri = GIVEN.get();
        } else {
            standIn = new MongoServer(new MemoryBackend());
            standIn.bind();
            uri = standIn.getConnectionString();
        }
    }

    /** The address with the path replaced by the test's own database. */
    String address() {
        int query = uri.indexOf('?');
        String head = query < 0 ? uri : uri.substring(0, query);
        String tail = query < 0 ? "" : uri.substring(query);
        int path = head.indexOf('/', head.indexOf("://") + 3);
        return (path < 0 ? head : head.substring(0, path)) + "/" + database + tail;
    }

    MongoStore open(InstantSource clock) {
        return answer(MongoStore.open(vertx, address(), clock));
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(new ConnectionString(address()))) {
            answer(Driver.first(client.getDatabase(database).drop()).<Void>mapEmpty());
        }
        answer(vertx.close());
        if (standIn != null) {
            standIn.shutdownNow();
        }
    }
}
