package org.sessioniv.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StreamId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteWriterTest {
    private static final StreamId ROOM = new StreamId("room");

    private final Entries entries = new Entries(7);
    private final Heads heads = new Heads();

    @TempDir
    Path folder;

    private SqliteFile file;
    private SqliteWriter writer;

    @BeforeEach
    void open() throws SQLException {
        file = SqliteFile.open(folder.resolve("store.db"));
        writer = new SqliteWriter(new Sql(file.connect()), SqliteStore.Limits.USUAL, file.inPlace(), heads::forget);
    }

    @AfterEach
    void close() {
        answer(writer.close());
        file.close();
    }

    private Future<Appended> append(Entry entry) {
        return writer.submit(sql -> EntryTable.append(sql, heads, entry, entry.hash()), 0);
    }

    /** Holds the writer, with nothing behind it yet, until the latch is counted down. */
    private CountDownLatch hold() {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Boolean> holds = writer.submit(
                sql -> {
                    held.countDown();
                    return awaited(goOn);
                },
                0);
        assertTrue(awaited(held));
        assertFalse(holds.isComplete());
        return goOn;
    }

    /** Both in one group, for both wait while the writer is held; neither is stored. The answer to the entry. */
    private <T> Future<Appended> inOneGroup(Entry entry, SqliteWriter.Work<T> neighbour) {
        CountDownLatch goOn = hold();
        Future<Appended> appended = append(entry);
        Future<T> beside = writer.submit(neighbour, 0);
        goOn.countDown();
        assertEquals(failure(appended).getMessage(), failure(beside).getMessage());
        return appended;
    }

    /** SQLite's own limit of a file's pages fails an insert in the same way as a full disk. */
    private void allowPages(int pages) {
        Future<Optional<Integer>> set =
                writer.submit(sql -> sql.first(row -> row.getInt(1), "PRAGMA max_page_count = " + pages), 0);
        assertTrue(answer(set).isPresent());
    }

    @Test
    void a_full_disk_refuses_keeps_what_was_acknowledged_and_goes_on_when_there_is_room() {
        allowPages(40);
        List<Entry> acked = new ArrayList<>();
        Head head = Head.NONE;
        Entry next = entries.after(head, ROOM, 1, Body.of(new byte[10_000]));
        Future<Appended> answer = append(next);
        while (answer(answer.transform(result -> Future.succeededFuture(result.succeeded())))) {
            acked.add(next);
            next = entries.after(next.head(), ROOM, 1, Body.of(new byte[10_000]));
            answer = append(next);
        }
        assertInstanceOf(StoreUnavailable.class, failure(answer));
        assertTrue(acked.size() > 3, "some must have fitted");
        assertEquals(acked, stored());

        allowPages(1_000_000);
        assertEquals(Appended.DONE, answer(append(next)));
        acked.add(next);
        assertEquals(acked, stored());
    }

    @Test
    void work_that_throws_does_not_cost_its_neighbours_theirs() {
        Entry first = entries.after(Head.NONE, ROOM, 1);
        Entry second = entries.after(first.head(), ROOM, 1);
        Future<Appended> before = append(first);
        Future<String> broken = writer.submit(
                sql -> {
                    throw new IllegalStateException("a bug");
                },
                0);
        Future<Appended> after = append(second);
        assertEquals("a bug", failure(broken).getMessage());
        assertEquals(List.of(Appended.DONE, Appended.DONE), List.of(answer(before), answer(after)));
        assertEquals(List.of(first, second), stored());
    }

    @Test
    void nothing_of_a_group_that_is_rolled_back_is_remembered() {
        Entry first = entries.after(Head.NONE, ROOM, 1);
        Future<Appended> failed = writer.submit(
                sql -> {
                    assertEquals(Appended.DONE, EntryTable.append(sql, heads, first, first.hash()));
                    throw new SQLException("the disk failed behind the insert");
                },
                0);
        assertInstanceOf(StoreUnavailable.class, failure(failed));
        assertEquals(List.of(), stored());
        assertEquals(Appended.DONE, answer(append(first)));
        assertEquals(List.of(first), stored());
    }

    @Test
    void whoever_wrote_in_a_group_that_is_rolled_back_is_told_that_nothing_was_stored() {
        Entry first = entries.after(Head.NONE, ROOM, 1);
        Future<Appended> beside = inOneGroup(first, sql -> {
            throw new SQLException("the disk failed");
        });
        assertInstanceOf(StoreUnavailable.class, failure(beside));
        assertEquals(List.of(), stored());
    }

    /** A reference that leads nowhere fails the COMMIT itself, when all of the group was written. */
    @Test
    void whoever_wrote_in_a_group_that_could_not_be_committed_is_told_that_nobody_knows() throws SQLException {
        answer(writer.close());
        Sql strict = new Sql(file.connect());
        strict.execute("PRAGMA foreign_keys = ON");
        strict.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
        strict.execute("CREATE TABLE child (id REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
        writer = new SqliteWriter(strict, SqliteStore.Limits.USUAL, file.inPlace(), heads::forget);
        Entry first = entries.after(Head.NONE, ROOM, 1);
        Future<Appended> beside = inOneGroup(first, sql -> sql.run("INSERT INTO child VALUES (1)"));
        assertInstanceOf(OutcomeUnknown.class, failure(beside));
        assertEquals(List.of(), stored());
        assertEquals(Appended.DONE, answer(append(first)));
        assertEquals(List.of(first), stored());
    }

    @Test
    void what_went_into_a_file_that_was_taken_away_meanwhile_is_not_acknowledged() {
        Path store = folder.resolve("store.db");
        Entry first = entries.after(Head.NONE, ROOM, 1);
        Future<Appended> beside = inOneGroup(
                first, sql -> store.toFile().renameTo(folder.resolve("away").toFile()));
        assertInstanceOf(OutcomeUnknown.class, failure(beside));
    }

    @Test
    void as_many_writes_wait_as_may_and_closing_has_its_place_behind_them() throws SQLException {
        answer(writer.close());
        SqliteStore.Limits two = new SqliteStore.Limits(2, 1 << 20, 10);
        writer = new SqliteWriter(new Sql(file.connect()), two, file.inPlace(), heads::forget);
        CountDownLatch goOn = hold();
        List<Future<String>> taken = List.of(writer.submit(sql -> "one", 0), writer.submit(sql -> "two", 0));
        assertInstanceOf(StoreBusy.class, failure(writer.submit(sql -> "three", 0)));
        Future<Void> closed = writer.close();
        goOn.countDown();
        assertEquals("one", answer(taken.get(0)));
        assertEquals("two", answer(taken.get(1)));
        answer(closed);
    }

    @Test
    void an_error_of_the_machine_leaves_nobody_without_an_answer() throws SQLException {
        for (Error planted : List.of(new LinkageError("planted"), new OutOfMemoryError("planted"))) {
            SqliteFile other =
                    SqliteFile.open(folder.resolve("other-" + planted.getClass().getSimpleName() + ".db"));
            SqliteWriter dying =
                    new SqliteWriter(new Sql(other.connect()), SqliteStore.Limits.USUAL, other.inPlace(), () -> {});
            CountDownLatch queued = new CountDownLatch(1);
            Future<String> waits = dying.submit(sql -> "first " + awaited(queued), 0);
            Future<String> breaks = dying.submit(
                    sql -> {
                        throw planted;
                    },
                    0);
            Future<String> neighbour = dying.submit(sql -> "stored", 0);
            queued.countDown();
            assertEquals("answered", answer(waits.transform(done -> Future.succeededFuture("answered"))));
            assertInstanceOf(OutcomeUnknown.class, failure(breaks));
            assertInstanceOf(OutcomeUnknown.class, failure(neighbour));
            Throwable later = failure(dying.submit(sql -> "later", 0));
            assertInstanceOf(StoreUnavailable.class, later);
            assertTrue(String.valueOf(later.getMessage()).contains("the writer of the store ended"));
            assertSame(planted, failure(dying.close()));
            other.close();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entry> stored() {
        return answer(writer.submit(sql -> EntryTable.read(sql, ROOM, 0, 1_000), 0));
    }
}
