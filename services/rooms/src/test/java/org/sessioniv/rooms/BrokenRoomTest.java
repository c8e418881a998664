package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.RoomSnapshot;
import org.sessioniv.journal.codec.SnapshotCodec;

/** A room whose entries or snapshot were changed in the store: what is read of it, and what is said of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenRoomTest {
    private static final SnapshotCodec CODEC = new SnapshotCodec();

    private final InMemoryJournal journal = new InMemoryJournal();

    /** A journal that gives one entry otherwise than it was appended; the store's note of the head stays. */
    private record Changed(Journal whole, StreamId stream, long at, UnaryOperator<Entry> change) implements Journal {
        @Override
        public Future<List<Entry>> read(StreamId asked, long fromVersion, int limit) {
            return whole.read(asked, fromVersion, limit)
                    .map(entries -> entries.stream()
                            .map(entry -> asked.equals(stream) && entry.version() == at ? change.apply(entry) : entry)
                            .toList());
        }

        @Override
        public Future<Appended> append(Entry entry) {
            return whole.append(entry);
        }

        @Override
        public Future<Head> head(StreamId asked) {
            return whole.head(asked);
        }

        @Override
        public Future<List<StreamId>> streams(String prefix) {
            return whole.streams(prefix);
        }

        @Override
        public Future<Optional<Snapshot>> latestSnapshot(StreamId asked) {
            return whole.latestSnapshot(asked);
        }

        @Override
        public Future<Void> saveSnapshot(Snapshot snapshot) {
            return whole.saveSnapshot(snapshot);
        }

        @Override
        public Future<Integer> dropBefore(StreamId asked, long version) {
            return whole.dropBefore(asked, version);
        }

        @Override
        public Future<Void> close() {
            return whole.close();
        }
    }

    /** An entry in which one field is another. */
    private static Entry with(Entry entry, BatchId batch, EntryHash previous, long atMs, Body body) {
        return new Entry(
                entry.stream(),
                entry.version(),
                entry.events(),
                entry.epoch(),
                batch,
                previous,
                entry.at().plusMillis(atMs),
                body);
    }

    private static Body oneLetter(Body body) {
        String text = body.utf8();
        int at = text.indexOf("\"id\":\"") + "\"id\":\"".length();
        char other = text.charAt(at) == '0' ? '1' : '0';
        return Body.of((text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> changes() {
        BatchId batch = new BatchId("ab".repeat(16));
        EntryHash hash = new EntryHash("cd".repeat(32));
        return Stream.of(
                change("body", entry -> with(entry, entry.batch(), entry.previous(), 0, oneLetter(entry.body()))),
                change("time", entry -> with(entry, entry.batch(), entry.previous(), 1, entry.body())),
                change("batch", entry -> with(entry, batch, entry.previous(), 0, entry.body())),
                change("previous", entry -> with(entry, entry.batch(), hash, 0, entry.body())),
                change(
                        "epoch",
                        entry -> new Entry(
                                entry.stream(),
                                entry.version(),
                                entry.events(),
                                entry.epoch() + 1,
                                entry.batch(),
                                entry.previous(),
                                entry.at(),
                                entry.body())));
    }

    private static Arguments change(String name, UnaryOperator<Entry> change) {
        return Arguments.of(name, change);
    }

    private static BrokenChain refusal(Journal changed) {
        AssertionError failed = assertThrows(AssertionError.class, () -> await(new RoomReader(changed).replay(GROUP)));
        Throwable cause = failed.getCause();
        while (cause != null && !(cause instanceof BrokenChain)) {
            cause = cause.getCause();
        }
        return assertInstanceOf(BrokenChain.class, cause, failed.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_changed_entry_is_refused_at_the_next_link(String name, UnaryOperator<Entry> change) {
        History history = History.ofSitting(journal, GROUP, 4);
        history.play(60);
        List<Entry> entries = await(journal.read(RoomReader.streamOf(GROUP), 0, 1_000));
        for (int i : List.of(0, entries.size() / 2, entries.size() - 1)) {
            Entry entry = entries.get(i);
            BrokenChain refused = refusal(new Changed(journal, entry.stream(), entry.version(), change));
            assertEquals(entry.stream(), refused.stream());
            boolean here = name.equals("previous");
            assertEquals(
                    here ? entry.version() : entry.nextVersion(), refused.link().version(), "entry " + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_changed_account_of_old_entries_is_refused(String name, UnaryOperator<Entry> change) {
        History history = History.ofSitting(journal, GROUP, 3);
        history.write(400);
        RoomWorld world = new RoomWorld(
                journal,
                new Directory(),
                () -> Instant.parse("2017-10-18T09:00:00Z"),
                () -> "ef".repeat(16),
                RoomLimits.tidying(1, 100, 50),
                new RoomCounters());
        await(new MergingAtRest(GROUP, world).merge(history.state()));
        Entry account = await(journal.read(RoomReader.restOf(GROUP), 0, 1)).get(0);
        UnaryOperator<Entry> packed =
                name.equals("body") ? entry -> with(entry, entry.batch(), entry.previous(), 7, entry.body()) : change;
        assertEquals(account.stream(), refusal(new Changed(journal, account.stream(), 0, packed)).stream());
    }

    @Test
    void a_room_that_is_broken_stands_still_and_says_so_while_others_go_on() {
        RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary();
        rooms.close();
        Entry first = await(journal.read(RoomReader.streamOf(PLENARY), 0, 1)).get(0);
        Journal changed = new Changed(
                journal, first.stream(), 0, entry -> with(entry, entry.batch(), entry.previous(), 1, entry.body()));
        try (RoomsFixture again = RoomsFixture.on(changed)) {
            Submission ask = again.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of(Answer.ROOM_STOPPED), code(await(again.client.submit(PLENARY, ask))));
            RoomCommand elsewhere =
                    new ProposeTopic.Propose("Another topic", "Because it matters.", "What is to be done?");
            assertTrue(again.submit(RoomsFixture.MEETING, GEORGIA_1, elsewhere) instanceof Answer.Done);
        }
    }

    @Test
    void a_meeting_that_is_broken_does_not_keep_the_server_from_starting() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        Entry first = await(journal.read(RoomReader.streamOf(RoomsFixture.MEETING), 0, 1))
                .get(0);
        Journal changed = new Changed(
                journal, first.stream(), 0, entry -> with(entry, entry.batch(), entry.previous(), 1, entry.body()));
        try (RoomsFixture again = RoomsFixture.on(changed)) {
            Submission ask = again.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of(Answer.ROOM_STOPPED), code(await(again.client.submit(RoomsFixture.MEETING, ask))));
        }
    }

    private SnapshotReport.Finding finding() {
        return await(SnapshotReport.verify(journal, GROUP)).orElseThrow().finding();
    }

    private static Snapshot sealing(Head head, RoomSnapshot snapshot) {
        return Snapshot.sealing(RoomReader.streamOf(GROUP), head, CODEC.write(snapshot));
    }

    @Test
    void a_snapshot_is_compared_with_what_the_entries_tell() {
        History history = History.ofSitting(journal, GROUP, 9);
        history.play(80);
        assertEquals(Optional.empty(), await(SnapshotReport.verify(journal, GROUP)));
        Replayed then = await(new RoomReader(journal).replayFromZero(GROUP));
        history.play(60);
        Replayed now = await(new RoomReader(journal).replayFromZero(GROUP));
        RoomSnapshot told = new RoomSnapshot(then.state(), then.answered().known());

        await(journal.saveSnapshot(sealing(then.end(), told)));
        assertEquals(SnapshotReport.Finding.AS_TOLD, finding());

        RoomSnapshot other =
                new RoomSnapshot(then.state(), then.answered().known().subList(1, 3));
        await(journal.saveSnapshot(sealing(then.end(), other)));
        assertEquals(SnapshotReport.Finding.NOT_AS_TOLD, finding());

        await(journal.saveSnapshot(sealing(now.end(), told)));
        assertEquals(SnapshotReport.Finding.NOT_AS_TOLD, finding());

        Head beyond = new Head(now.end().version() + 1, now.end().hash(), 0);
        await(journal.saveSnapshot(sealing(beyond, told)));
        assertEquals(SnapshotReport.Finding.OF_ANOTHER_CHAIN, finding());

        byte[] flipped = sealing(then.end(), told).body().bytes();
        flipped[flipped.length - 1] ^= 1;
        await(journal.saveSnapshot(new Snapshot(RoomReader.streamOf(GROUP), then.end(), Body.of(flipped))));
        assertEquals(SnapshotReport.Finding.DAMAGED, finding());
        assertEquals(0, await(new RoomReader(journal).replay(GROUP)).snapshotAt(), "passed over");

        await(journal.saveSnapshot(new Snapshot(RoomReader.streamOf(GROUP), then.end(), Body.of(CODEC.write(told)))));
        assertEquals(SnapshotReport.Finding.OF_ANOTHER_RELEASE, finding(), "as release 0.1 wrote them");
        assertEquals(0, await(new RoomReader(journal).replay(GROUP)).snapshotAt(), "passed over");
    }
}
