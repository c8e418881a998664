package org.sessioniv.journal.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StreamId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MongoStoreTest {
    private static final StreamId ROOM = new StreamId("room");
    private static final long SEED = Long.getLong("seed", 20171017L);
    private static final int APPENDS = Integer.getInteger("appends", 40);

    private final TestServer server = new TestServer();
    private final HandClock clock = new HandClock();
    private final Entries entries = new Entries(6);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_node_that_remembers_an_old_head_is_refused() {
        MongoStore one = server.open(clock);
        MongoStore two = server.open(clock);
        Entry first = entries.after(Head.NONE, ROOM, 2);
        Entry second = entries.after(first.head(), ROOM, 3);
        assertEquals(Appended.DONE, answer(one.append(first)));
        assertEquals(Appended.DONE, answer(two.append(second)));
        assertEquals(Appended.TAKEN, answer(one.append(entries.after(first.head(), ROOM, 1))));
        assertEquals(Appended.DONE, answer(one.append(entries.after(second.head(), ROOM, 1))));
        answer(one.close());
        answer(two.close());
    }

    @Test
    void a_server_that_does_not_answer_is_named_in_words() {
        Throwable failure = failure(
                MongoStore.open(server.vertx(), "mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=300", clock));
        assertInstanceOf(StoreUnavailable.class, failure);
        assertTrue(String.valueOf(failure.getMessage()).contains("no MongoDB server answered"), failure::toString);
    }

    @Test
    void the_time_is_that_of_the_server() {
        MongoStore store = server.open(clock);
        Instant before = Instant.now().minusMillis(1);
        Instant said = answer(store.time());
        assertTrue(!said.isBefore(before) && !said.isAfter(Instant.now()), said::toString);
        answer(store.close());
    }

    @Test
    void a_malformed_address_is_refused_without_repeating_its_password() {
        Throwable failure = failure(MongoStore.open(server.vertx(), "mongo://me:hunter2@host", clock));
        assertInstanceOf(StoreUnavailable.class, failure);
        assertFalse(String.valueOf(failure.getMessage()).contains("hunter2"), failure::toString);
    }

    @Test
    void after_closing_every_call_fails_in_words() {
        MongoStore store = server.open(clock);
        answer(store.close());
        answer(store.close());
        List<Future<?>> calls = List.of(store.head(ROOM), store.load(new RecordKey("a", "b")));
        calls.forEach(call -> assertEquals("the store is closed", failure(call).getMessage()));
    }

    /** The line breaks around one insert in five; whatever is answered must be true of the store. */
    @Test
    void every_append_over_a_breaking_line_ends_as_its_answer_says() {
        URI address = URI.create(server.address());
        assumeTrue(System.getenv("MONGODB_URI") == null, "a replica set's driver goes around the broken line");
        FaultyWire wire = new FaultyWire(server.vertx(), address.getHost(), address.getPort(), SEED, 20);
        String broken = "mongodb://127.0.0.1:" + wire.port() + address.getPath();
        MongoStore store = answer(MongoStore.open(server.vertx(), broken, clock));
        MongoStore whole = server.open(clock);
        List<Entry> done = new ArrayList<>();
        int unknown = 0;
        Head head = Head.NONE;
        for (int i = 0; i < APPENDS; i++) {
            Entry entry = entries.after(head, ROOM, 1 + i % 3);
            AsyncResult<Appended> result = settled(store.append(entry));
            if (result.succeeded()) {
                assertEquals(Appended.DONE, result.result(), "append " + i + ", seed " + SEED);
                done.add(entry);
                head = entry.head();
            } else {
                assertInstanceOf(OutcomeUnknown.class, result.cause(), "append " + i + ", seed " + SEED);
                unknown++;
                head = answer(whole.head(ROOM));
            }
        }
        List<Entry> stored = answer(whole.read(ROOM, 0, Journal.MAX_READ_ENTRIES));
        assertTrue(stored.containsAll(done), "seed " + SEED + ": an append that was answered is not stored");
        assertTrue(stored.size() <= done.size() + unknown, "seed " + SEED + ": an append is stored twice");
        ChainReport report = answer(ChainCheck.verify(whole, ROOM));
        assertTrue(report.whole(), () -> "seed " + SEED + ": " + report);
        assertTrue(wire.faults() >= APPENDS / 20, "the line broke only " + wire.faults() + " times");
        System.out.println("breaking line: " + APPENDS + " appends, " + wire.faults() + " faults, " + done.size()
                + " done, " + unknown + " unknown, seed " + SEED);
        answer(store.close());
        answer(whole.close());
    }

    private static <T> AsyncResult<T> settled(Future<T> future) {
        return answer(future.transform(Future::succeededFuture));
    }
}
