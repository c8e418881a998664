package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.sqlite.SqliteStore;

/** When the server says that it is ready, and when not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreHealthTest {
    private static final long FLOOR = 100L << 20;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong free = new AtomicLong(10 * FLOOR);
    private final Counting records = new Counting();
    private Instant now = Instant.parse("2017-10-17T09:00:00Z");
    private final StoreHealth health =
            new StoreHealth(vertx, records, new StoreHealth.Disk(free::get, FLOOR), () -> now);
    private final Metrics metrics = Metrics.of(true);

    @TempDir
    private Path folder = Path.of("");

    private void assertMeasured(String line) {
        health.measuredBy(metrics);
        String told = metrics.scrape();
        assertTrue(told.contains(line + "\n"), told);
    }

    @AfterEach
    void close() throws Exception {
        Outcomes.await(vertx.close());
    }

    private boolean readyLater() throws Exception {
        now = now.plus(StoreHealth.GOOD_FOR);
        return Outcomes.await(health.ready());
    }

    @Test
    void it_writes_to_find_out_and_not_more_often_than_every_few_seconds() throws Exception {
        assertTrue(Outcomes.await(health.ready()));
        assertEquals(1, records.saves.get());
        now = now.plus(StoreHealth.GOOD_FOR).minusMillis(1);
        assertTrue(Outcomes.await(health.ready()));
        assertEquals(1, records.saves.get(), "the answer is still good");
        now = now.plusMillis(1);
        assertTrue(Outcomes.await(health.ready()));
        assertEquals(2, records.saves.get());
    }

    @Test
    void a_store_that_can_be_read_but_not_written_is_not_ready_and_is_counted() throws Exception {
        records.full = true;
        assertFalse(readyLater());
        assertMeasured("session_iv_store_probes_failed_total 1.0");
        records.full = false;
        assertTrue(readyLater());
    }

    @Test
    void below_the_floor_of_free_space_it_is_not_ready_though_it_could_still_write() throws Exception {
        free.set(FLOOR);
        assertTrue(readyLater(), "the floor itself is enough");
        free.set(FLOOR - 1);
        assertFalse(readyLater());
        assertMeasured("session_iv_store_free_bytes " + (double) (FLOOR - 1));
        free.set(FLOOR);
        assertTrue(readyLater());
    }

    @Test
    void a_disk_that_cannot_be_asked_is_no_good_sign() throws Exception {
        StoreHealth.Disk gone = new StoreHealth.Disk(
                () -> Files.getFileStore(folder.resolve("nowhere")).getUsableSpace(), 0);
        assertFalse(Outcomes.await(new StoreHealth(vertx, records, gone, () -> now).ready()));
    }

    @Test
    void a_store_whose_file_was_taken_away_is_not_ready() throws Exception {
        Path file = folder.resolve("session-iv.db");
        SqliteStore store = Outcomes.await(SqliteStore.open(file, () -> now));
        StoreHealth of = new StoreHealth(vertx, store, StoreHealth.Disk.ELSEWHERE, () -> now);
        assertTrue(Outcomes.await(of.ready()));
        Files.delete(file);
        now = now.plus(StoreHealth.GOOD_FOR);
        assertFalse(Outcomes.await(of.ready()));
        Outcomes.await(store.close());
    }

    /** Records in memory that count what is saved, and may have no room for it. */
    private final class Counting implements Records {
        private final InMemoryRecords whole = new InMemoryRecords(() -> now);
        private final AtomicInteger saves = new AtomicInteger();
        private volatile boolean full;

        @Override
        public Future<Saved> save(StoredRecord record) {
            saves.incrementAndGet();
            return full ? Future.failedFuture(new StoreUnavailable("planted: the disk is full")) : whole.save(record);
        }

        @Override
        public Future<Optional<StoredRecord>> load(RecordKey key) {
            return whole.load(key);
        }

        @Override
        public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
            return whole.findByUniqueKey(kind, uniqueKey);
        }

        @Override
        public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
            return whole.list(kind, afterId, limit);
        }

        @Override
        public Future<Boolean> remove(RecordKey key) {
            return whole.remove(key);
        }

        @Override
        public Future<Integer> removeExpired() {
            return whole.removeExpired();
        }

        @Override
        public Future<Void> close() {
            return whole.close();
        }
    }
}
