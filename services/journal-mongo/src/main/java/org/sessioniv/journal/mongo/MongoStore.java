package org.sessioniv.journal.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.Document;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journal and records in a MongoDB database, for any number of nodes. Writes are answered once a majority of the
 * replica set has them in its own journal on disk; reads see only such writes.
 */
public final class MongoStore implements Journal, Records, Contents {
    /** The most calls under way at once; the driver queues what its connections cannot take. */
    public static final int MAX_IN_FLIGHT = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(MongoStore.class);
    private static final String USUAL_DATABASE = "session-iv";
    private static final int TIMEOUT_MS = 5_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private final EntryCollection entries;
    private final SnapshotCollection snapshots;
    private final RecordCollection records;
    private final Appending appending;
    private final InstantSource clock;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    private MongoStore(Vertx vertx, MongoClient client, MongoDatabase database, InstantSource clock) {
        this.client = client;
        this.database = database;
        this.clock = clock;
        this.entries = new EntryCollection(safe(database, "journal"));
        this.snapshots = new SnapshotCollection(safe(database, "snapshots"));
        this.records = new RecordCollection(safe(database, "records"));
        this.appending = new Appending(vertx, entries);
    }

    /**
     * Connects to the {@code mongodb://} or {@code mongodb+srv://} address; its path names the database. Fails with
     * {@link StoreUnavailable} in words when nobody answers or the user is refused.
     */
    public static Future<MongoStore> open(Vertx vertx, String uri, InstantSource clock) {
        Reply<MongoStore> reply = new Reply<>();
        ConnectionString address;
        try {
            address = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // Without the address itself, for it may hold a password.
            reply.fail(new StoreUnavailable("the address of MongoDB is malformed: it starts with mongodb://"));
            return reply.future();
        }
        MongoClient client = MongoClients.create(settings(address));
        String name = Optional.ofNullable(address.getDatabase()).orElse(USUAL_DATABASE);
        MongoDatabase database = client.getDatabase(name);
        MongoStore store = new MongoStore(vertx, client, database, clock);
        reply.follow(Driver.first(database.runCommand(new Document("isMaster", 1)))
                .onSuccess(answer -> warnAboutSingleServer(answer.orElseGet(Document::new)))
                .compose(ignored -> store.records.createIndexes())
                .map(store)
                .recover(failure -> {
                    client.close();
                    return Future.failedFuture(Failures.atStart(failure, address.getHosts()));
                }));
        return reply.future();
    }

    /** What the clock of the server says that takes all writes. */
    public Future<Instant> time() {
        return call(() -> Driver.first(database.runCommand(new Document("isMaster", 1)))
                .map(answer ->
                        answer.orElseGet(Document::new).getDate("localTime").toInstant()));
    }

    private static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applicationName("session-iv")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(TIMEOUT_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(2 * TIMEOUT_MS, TimeUnit.MILLISECONDS))
                // Behind the defaults, so that the address may name other times.
                .applyConnectionString(address)
                .build();
    }

    /** Set per collection, so that no address can lower them. */
    private static MongoCollection<Document> safe(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(TIMEOUT_MS, TimeUnit.MILLISECONDS))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    private static void warnAboutSingleServer(Document answer) {
        if (!answer.containsKey("setName") && !"isdbgrid".equals(answer.get("msg"))) {
            LOG.warn("MongoDB is not a replica set: what it acknowledges lives on one machine only.");
        }
    }

    @Override
    public Future<Appended> append(Entry entry) {
        return call(() -> appending.append(entry));
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        Journal.checkRead(fromVersion, limit);
        return call(() -> entries.read(stream, fromVersion, limit));
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return call(() -> entries.head(stream));
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return call(() -> entries.streams(prefix));
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return call(() -> snapshots.latest(stream));
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return call(() -> snapshots.save(snapshot));
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return call(() -> unknownUnlessRefused(entries.dropBefore(stream, version), "dropped"));
    }

    @Override
    public Future<Optional<StoredRecord>> load(RecordKey key) {
        return call(() -> records.load(key, clock.instant()));
    }

    @Override
    public Future<Saved> save(StoredRecord record) {
        return call(() -> records.save(record, clock.instant()));
    }

    @Override
    public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return call(() -> records.find(kind, uniqueKey, clock.instant()));
    }

    @Override
    public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        Records.checkList(kind, limit);
        return call(() -> records.list(kind, afterId, limit, clock.instant()));
    }

    @Override
    public Future<Boolean> remove(RecordKey key) {
        return call(() -> unknownUnlessRefused(records.remove(key, clock.instant()), "removed"));
    }

    @Override
    public Future<Integer> removeExpired() {
        return call(() -> unknownUnlessRefused(records.removeExpired(clock.instant()), "swept"));
    }

    @Override
    public Future<Void> lay(List<Entry> laid) {
        Contents.checkLaid(laid);
        return call(() -> entries.lay(laid));
    }

    @Override
    public Future<Void> lay(StoredRecord record) {
        return call(() -> records.lay(record));
    }

    @Override
    public Future<List<StoredRecord>> records(Optional<RecordKey> after, int limit) {
        return call(() -> records.all(after, limit, clock.instant()));
    }

    @Override
    public Future<Void> close() {
        if (closed.compareAndSet(false, true)) {
            client.close();
        }
        return Future.succeededFuture();
    }

    private static <T> Future<T> unknownUnlessRefused(Future<T> removal, String what) {
        return removal.recover(failure -> Future.failedFuture(
                Failures.isRefusal(failure)
                        ? Failures.inWords(failure)
                        : new OutcomeUnknown("MongoDB did not say what was " + what, failure)));
    }

    private static boolean isInWords(Throwable failure) {
        return failure instanceof OutcomeUnknown || failure instanceof BrokenChain;
    }

    private <T> Future<T> call(Supplier<Future<T>> work) {
        Reply<T> reply = new Reply<>();
        if (closed.get()) {
            reply.fail(new StoreUnavailable("the store is closed"));
        } else if (inFlight.incrementAndGet() > MAX_IN_FLIGHT) {
            inFlight.decrementAndGet();
            reply.fail(new StoreBusy("MongoDB has " + MAX_IN_FLIGHT + " calls under way and gets no more"));
        } else {
            reply.follow(work.get()
                    .onComplete(ignored -> inFlight.decrementAndGet())
                    .recover(failure -> Future.failedFuture(isInWords(failure) ? failure : Failures.inWords(failure))));
        }
        return reply.future();
    }
}
