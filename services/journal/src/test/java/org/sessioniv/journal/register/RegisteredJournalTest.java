package org.sessioniv.journal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.BatchCodec;

class RegisteredJournalTest extends RegisterContract {
    private static final StreamId ROOM = new StreamId("room/a");

    private final Journal memory = new InMemoryJournal();
    private final Random random = new Random(5);
    private final Entries entries = new Entries(6);
    private final RegisteredJournal.Surroundings around =
            new RegisteredJournal.Surroundings(() -> Entries.NOON, () -> BatchId.random(random), work -> {});

    @Override
    protected Journal journal() {
        return memory;
    }

    private void goOn(Journal journal, StreamId stream) {
        Entry next = entries.after(answer(journal.head(stream)), stream, 1);
        assertEquals(Appended.DONE, answer(journal.append(next)));
    }

    @Test
    void heads_that_could_not_be_noted_are_noted_with_the_next() {
        Failing failing = new Failing(memory);
        RegisteredJournal registered = answer(RegisteredJournal.over(failing, around));
        goOn(registered, ROOM);
        failing.fails = true;
        assertTrue(failure(registered.seal()) instanceof StoreUnavailable);
        failing.fails = false;
        goOn(registered, new StreamId("room/b"));
        assertEquals(2, answer(registered.seal()).version());
        assertEquals(2, answer(RegisterReport.verify(memory)).streams());
    }

    @Test
    void a_store_is_closed_even_when_its_heads_cannot_be_noted() {
        Failing failing = new Failing(memory);
        RegisteredJournal registered = answer(RegisteredJournal.over(failing, around));
        goOn(registered, ROOM);
        failing.fails = true;
        answer(registered.close());
        assertTrue(failing.closed);
    }

    @Test
    void a_long_register_is_not_read_from_its_start_and_forgets_no_room() {
        StreamId quiet = new StreamId("room/quiet");
        RegisteredJournal registered = answer(RegisteredJournal.over(memory, around));
        goOn(registered, quiet);
        for (int i = 0; i < RegisteredJournal.ENTRIES_BETWEEN_ALL + 10; i++) {
            goOn(registered, ROOM);
            assertNotNull(answer(registered.seal()));
        }
        Register.At end = answer(Register.end(memory));
        assertTrue(end.readFrom() >= RegisteredJournal.ENTRIES_BETWEEN_ALL, "read from " + end.readFrom());
        Register read = answer(Register.read(memory));
        assertEquals(List.of(ROOM, quiet), List.copyOf(read.known().keySet()));
        assertTrue(read.at().sinceAll() < 20, read.at().toString());
        assertTrue(answer(RegisterReport.verify(memory)).whole());
    }

    @Test
    void of_two_that_note_in_turn_one_notes_all_heads_again_as_well() {
        RegisteredJournal one = answer(RegisteredJournal.over(memory, around));
        RegisteredJournal other = answer(RegisteredJournal.over(memory, around));
        StreamId elsewhere = new StreamId("room/elsewhere");
        for (int i = 0; i < RegisteredJournal.ENTRIES_BETWEEN_ALL / 2 + 10; i++) {
            goOn(one, ROOM);
            assertNotNull(answer(one.seal()));
            goOn(other, elsewhere);
            assertNotNull(answer(other.seal()));
        }
        Register.At end = answer(Register.end(memory));
        assertTrue(end.readFrom() >= RegisteredJournal.ENTRIES_BETWEEN_ALL, "read from " + end.readFrom());
        Register read = answer(Register.read(memory));
        assertEquals(answer(memory.head(ROOM)), read.known().get(ROOM));
        assertEquals(answer(memory.head(elsewhere)), read.known().get(elsewhere));
        assertTrue(answer(RegisterReport.verify(memory)).whole());
    }

    @Test
    void more_rooms_than_one_entry_holds_are_noted_in_several() {
        int rooms = RegisteredJournal.MAX_HEADS + 5;
        for (int i = 0; i < rooms; i++) {
            goOn(memory, new StreamId("room/" + i));
        }
        assertNotNull(answer(RegisteredJournal.over(memory, around)));
        RegisterReport report = answer(RegisterReport.verify(memory));
        assertTrue(report.whole());
        assertEquals(rooms, report.streams());
        assertEquals(2, report.chain().entries());
    }

    @Test
    void what_is_no_entry_of_the_register_is_not_passed_over() {
        for (String body : List.of("{}", "[]", "{\"form\":2}", "{\"form\":1,\"why\":\"perhaps\",\"heads\":[]}", "x")) {
            Body stored = Body.of(body.getBytes(StandardCharsets.UTF_8));
            assertThrows(BatchCodec.UnreadableEntry.class, () -> Noted.read(stored), body);
        }
    }

    @Test
    void a_snapshot_is_sealed_with_its_stream_head_and_content() {
        Head head = entries.chain(ROOM, 1).get(0).head();
        byte[] content = {1, 2, 3};
        Snapshot whole = Snapshot.sealing(ROOM, head, content);
        assertEquals(Body.of(content), whole.content().map(Body::of).orElseThrow());
        for (int at = 0; at < whole.body().size(); at++) {
            byte[] changed = whole.body().bytes();
            changed[at] ^= 1;
            assertFalse(new Snapshot(ROOM, head, Body.of(changed)).content().isPresent(), "byte " + at);
        }
        Head other = new Head(head.version() + 1, head.hash(), head.epoch());
        Head later = new Head(head.version(), head.hash(), head.epoch() + 1);
        for (Snapshot moved : List.of(
                new Snapshot(new StreamId("room/b"), head, whole.body()),
                new Snapshot(ROOM, other, whole.body()),
                new Snapshot(ROOM, later, whole.body()),
                new Snapshot(ROOM, Head.NONE, whole.body()),
                new Snapshot(ROOM, head, Body.EMPTY))) {
            assertEquals(Optional.empty(), moved.content());
        }
    }

    /** A journal whose appends fail for a while. */
    private static final class Failing implements Journal {
        private final Journal whole;
        private boolean fails;
        private boolean closed;

        Failing(Journal whole) {
            this.whole = whole;
        }

        @Override
        public Future<Appended> append(Entry entry) {
            return fails ? Future.failedFuture(new StoreUnavailable("planted")) : whole.append(entry);
        }

        @Override
        public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
            return whole.read(stream, fromVersion, limit);
        }

        @Override
        public Future<Head> head(StreamId stream) {
            return whole.head(stream);
        }

        @Override
        public Future<List<StreamId>> streams(String prefix) {
            return whole.streams(prefix);
        }

        @Override
        public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
            return whole.latestSnapshot(stream);
        }

        @Override
        public Future<Void> saveSnapshot(Snapshot snapshot) {
            return whole.saveSnapshot(snapshot);
        }

        @Override
        public Future<Integer> dropBefore(StreamId stream, long version) {
            return whole.dropBefore(stream, version);
        }

        @Override
        public Future<Void> close() {
            closed = true;
            return whole.close();
        }
    }
}
