package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.BrokenLink.Fault;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChainCheckTest {
    private static final StreamId ROOM = new StreamId("room");

    private final Entries entries = new Entries(5);
    private final List<Entry> chain = new ArrayList<>(entries.chain(ROOM, 9));
    private final Head head = chain.get(8).head();

    /** A store that gives back what it is told to, in pages of four, as a damaged or forged one would. */
    private record Tampered(List<Entry> stored, Head claimed) implements Journal {
        @Override
        public Future<Appended> append(Entry entry) {
            return Future.failedFuture("only read");
        }

        @Override
        public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
            return Future.succeededFuture(stored.stream()
                    .filter(entry -> entry.nextVersion() > fromVersion)
                    .limit(4)
                    .toList());
        }

        @Override
        public Future<Head> head(StreamId stream) {
            return Future.succeededFuture(claimed);
        }

        @Override
        public Future<List<StreamId>> streams(String prefix) {
            return Future.succeededFuture(List.of(ROOM));
        }

        @Override
        public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Void> saveSnapshot(Snapshot snapshot) {
            return Future.failedFuture("only read");
        }

        @Override
        public Future<Integer> dropBefore(StreamId stream, long version) {
            return Future.failedFuture("only read");
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }

    private ChainReport report() {
        return answer(ChainCheck.verify(new Tampered(chain, head), ROOM));
    }

    private void assertBroken(Fault fault, long version, ChainReport report) {
        BrokenLink link = report.broken().orElseThrow();
        assertEquals(fault, link.fault(), link::toString);
        assertEquals(version, link.version(), link::toString);
    }

    private static Entry with(Entry entry, Instant at, Body body) {
        return new Entry(
                entry.stream(),
                entry.version(),
                entry.events(),
                entry.epoch(),
                entry.batch(),
                entry.previous(),
                at,
                body);
    }

    @Test
    void a_whole_chain_is_whole() {
        ChainReport report = report();
        assertTrue(report.whole(), report::toString);
        assertEquals(9, report.entries());
        assertEquals(head, report.head());
    }

    @Test
    void what_is_written_while_it_is_checked_is_left_for_the_next_check() {
        ChainReport report =
                answer(ChainCheck.verify(new Tampered(chain, chain.get(5).head()), ROOM));
        assertTrue(report.whole(), () -> report.broken().toString());
        assertEquals(6, report.entries());
    }

    @Test
    void an_empty_stream_is_whole() {
        assertTrue(answer(ChainCheck.verify(new InMemoryJournal(), ROOM)).whole());
    }

    @Test
    void a_changed_body_shows_at_the_entry_behind_it() {
        chain.set(4, with(chain.get(4), chain.get(4).at(), Body.utf8("forged")));
        assertBroken(Fault.WRONG_PREVIOUS, chain.get(5).version(), report());
    }

    @Test
    void a_changed_last_entry_shows_at_the_head() {
        chain.set(8, with(chain.get(8), Instant.EPOCH, chain.get(8).body()));
        assertBroken(Fault.WRONG_HEAD, head.version(), report());
    }

    @Test
    void a_missing_entry_is_a_gap() {
        Entry missing = chain.remove(3);
        assertBroken(Fault.GAP, missing.nextVersion(), report());
    }

    @Test
    void a_missing_tail_is_a_gap() {
        Entry missing = chain.remove(8);
        assertBroken(Fault.GAP, missing.version(), report());
    }

    @Test
    void an_entry_stored_twice_is_an_overlap() {
        chain.add(3, chain.get(2));
        assertBroken(Fault.OVERLAP, chain.get(2).version(), report());
    }

    @Test
    void an_entry_of_another_stream_is_named() {
        chain.set(2, entries.after(chain.get(1).head(), new StreamId("elsewhere"), 3));
        assertBroken(Fault.WRONG_STREAM, chain.get(2).version(), report());
    }

    @Test
    void an_epoch_that_falls_is_named() {
        Head before = chain.get(7).head();
        Entry owner = entries.after(new Head(before.version(), before.hash(), 2), ROOM, 1);
        Entry late = entries.after(new Head(owner.nextVersion(), owner.hash(), 1), ROOM, 1);
        chain.set(8, owner);
        chain.add(late);
        ChainReport report = answer(ChainCheck.verify(new Tampered(chain, late.head()), ROOM));
        assertBroken(Fault.EPOCH_FELL, late.version(), report);
    }

    @Test
    void a_flipped_bit_anywhere_is_found() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            int place = random.nextInt(chain.size());
            byte[] bytes = chain.get(place).body().bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            List<Entry> flipped = new ArrayList<>(chain);
            flipped.set(place, with(chain.get(place), chain.get(place).at(), Body.of(bytes)));
            ChainReport report = answer(ChainCheck.verify(new Tampered(flipped, head), ROOM));
            assertTrue(report.broken().isPresent(), "seed " + seed);
        }
    }
}
