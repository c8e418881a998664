package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.codec.RoomSnapshot;
import org.sessioniv.journal.codec.SnapshotCodec;

/** A room is what its journal says, whether a snapshot spares some of the reading or not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshotTest {
    private static final int SEEDS = 12;
    private static final SnapshotCodec CODEC = new SnapshotCodec();

    private final InMemoryJournal journal = new InMemoryJournal();

    private static Snapshot snapshot(History history) {
        byte[] body = CODEC.write(new RoomSnapshot(history.state(), List.of()));
        return Snapshot.sealing(RoomReader.streamOf(history.state().id()), history.head(), body);
    }

    private static void snapshotAndTailAreTheLiveRoom(BiFunction<InMemoryJournal, Long, History> begin) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            InMemoryJournal journal = new InMemoryJournal();
            History history = begin.apply(journal, seed);
            SplittableRandom random = new SplittableRandom(seed);
            history.play(40 + random.nextInt(80));
            await(journal.saveSnapshot(snapshot(history)));
            history.play(random.nextInt(60));
            RoomReader reader = new RoomReader(journal);
            Replayed read = await(reader.replay(history.state().id()));
            assertTrue(read.snapshotAt() > 0, "not from the snapshot, seed " + seed);
            assertEquals(history.state(), read.state(), "snapshot and tail, seed " + seed);
            assertEquals(history.head(), read.end(), "seed " + seed);
            assertEquals(
                    history.state(), await(reader.readFromZero(history.state().id())), "seed " + seed);
        }
    }

    @Test
    void snapshot_and_tail_are_the_live_room_of_a_meeting() {
        snapshotAndTailAreTheLiveRoom(History::ofMeeting);
    }

    @Test
    void snapshot_and_tail_are_the_live_room_of_a_plenary() {
        snapshotAndTailAreTheLiveRoom((journal, seed) -> History.ofSitting(journal, SampleMeeting.PLENARY, seed));
    }

    @Test
    void snapshot_and_tail_are_the_live_room_of_a_working_group() {
        snapshotAndTailAreTheLiveRoom((journal, seed) -> History.ofSitting(journal, SampleMeeting.GROUP, seed));
    }

    @Test
    void a_snapshot_that_is_of_no_use_is_passed_over() {
        History history = History.ofSitting(journal, SampleMeeting.PLENARY, 7);
        history.play(100);
        Snapshot good = snapshot(history);
        history.play(30);
        Head head = good.head();
        Head elsewhere = new Head(head.version(), history.head().hash(), head.epoch());
        Head tooFar = new Head(history.head().version() + 5, history.head().hash(), head.epoch());
        Head inside = new Head(history.head().version() - 1, head.hash(), head.epoch());
        Body otherRoom = snapshot(History.ofMeeting(new InMemoryJournal(), 1)).body();
        for (Snapshot bad : List.of(
                new Snapshot(good.stream(), head, Body.utf8("no snapshot")),
                new Snapshot(good.stream(), head, Body.EMPTY),
                new Snapshot(good.stream(), head, otherRoom),
                new Snapshot(good.stream(), elsewhere, good.body()),
                new Snapshot(good.stream(), tooFar, good.body()),
                new Snapshot(good.stream(), inside, good.body()),
                new Snapshot(good.stream(), history.head(), good.body()))) {
            await(journal.saveSnapshot(bad));
            Replayed read = await(new RoomReader(journal).replay(SampleMeeting.PLENARY));
            assertEquals(0, read.snapshotAt(), bad.toString());
            assertEquals(history.state(), read.state());
        }
    }

    @Test
    void a_room_saves_a_snapshot_after_so_many_events_and_starts_from_it() {
        FaultyJournal watched = new FaultyJournal(journal);
        Submission first;
        Answer answer;
        try (RoomsFixture rooms =
                RoomsFixture.on(watched, RoomLimits.tidying(20, 20_000, 5_000)).withOpenPlenary()) {
            Future<Snapshot> saved = watched.nextSnapshot();
            first = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            answer = await(rooms.client.submit(PLENARY, first));
            closeAndReopen(rooms, 20);
            assertTrue(await(saved).head().version() >= 20);
        }
        FaultyJournal counted = new FaultyJournal(journal);
        Replayed read = await(new RoomReader(counted).replay(PLENARY));
        assertTrue(counted.entriesRead() <= 25, "read " + counted.entriesRead() + " entries");
        assertEquals(await(new RoomReader(journal).readFromZero(PLENARY)), read.state());
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            assertEquals(answer, await(rooms.client.submit(PLENARY, first)), "an old command is known again");
        }
    }

    @Test
    void a_store_that_takes_no_snapshots_disturbs_nobody() {
        FaultyJournal faulty = new FaultyJournal(journal);
        faulty.failSnapshots();
        try (RoomsFixture rooms =
                RoomsFixture.on(faulty, RoomLimits.tidying(5, 20_000, 5_000)).withOpenPlenary()) {
            Future<Snapshot> tried = faulty.nextSnapshot();
            closeAndReopen(rooms, 10);
            await(tried);
            closeAndReopen(rooms, 10);
        }
        assertEquals(0, await(new RoomReader(journal).replay(PLENARY)).snapshotAt());
    }

    private static void closeAndReopen(RoomsFixture rooms, int times) {
        for (int i = 0; i < times; i++) {
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Reopen());
        }
    }
}
