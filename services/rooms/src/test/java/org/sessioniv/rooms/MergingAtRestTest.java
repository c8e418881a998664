package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.rooms.RoomsFixture.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** Old commits at rest: a shorter account of the same room, and a chain that still holds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergingAtRestTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final History history = History.ofSitting(journal, GROUP, 3);

    private void merge(Journal store, RoomLimits limits) {
        await(new MergingAtRest(GROUP, world(store, limits)).merge(history.state()));
    }

    private static RoomWorld world(Journal store, RoomLimits limits) {
        return new RoomWorld(
                store,
                new Directory(),
                () -> Instant.parse("2017-10-18T09:00:00Z"),
                () -> "ab".repeat(16),
                limits,
                new RoomCounters());
    }

    private List<Entry> entries(StreamId stream) {
        return await(journal.read(stream, 0, 1_000));
    }

    @Test
    void what_lies_behind_the_window_is_kept_shorter_and_is_the_same_room() {
        history.write(400);
        history.play(60);
        int before = entries(RoomReader.streamOf(GROUP)).size();
        merge(journal, RoomLimits.tidying(1, 100, 50));
        assertTrue(entries(RoomReader.streamOf(GROUP)).size() < before / 2);
        RoomState read = await(new RoomReader(journal).readFromZero(GROUP));
        assertTrue(read.note().isTextOf(history.state().note()));
        assertEquals(history.state().with(Note.EMPTY), read.with(Note.EMPTY));
        assertEquals(
                history.head(),
                await(new RoomReader(journal).replayFromZero(GROUP)).end());
    }

    @Test
    void with_the_window_of_notes_not_even_the_reach_of_the_note_differs() {
        history.write(Note.WINDOW + 1_500);
        merge(journal, RoomLimits.tidying(1, Note.WINDOW, 1_000));
        assertFalse(entries(RoomReader.restOf(GROUP)).isEmpty());
        assertEquals(history.state(), await(new RoomReader(journal).readFromZero(GROUP)));
    }

    @Test
    void the_room_goes_on_behind_its_account_and_is_merged_again() {
        RoomLimits limits = RoomLimits.tidying(1, 50, 50);
        MergingAtRest merging = new MergingAtRest(GROUP, world(journal, limits));
        for (int i = 0; i < 4; i++) {
            history.write(120);
            await(merging.merge(history.state()));
        }
        assertTrue(entries(RoomReader.restOf(GROUP)).size() > 1);
        assertTrue(await(new RoomReader(journal).readFromZero(GROUP))
                .note()
                .isTextOf(history.state().note()));
        assertWhole();
    }

    private void assertWhole() {
        List<ChainReport> reports = await(RoomChain.verify(journal, GROUP));
        assertEquals(2, reports.size());
        reports.forEach(report -> assertTrue(report.whole(), report::toString));
        assertEquals(history.head(), reports.get(1).head());
    }

    @Test
    void little_is_left_as_it_is() {
        history.write(120);
        merge(journal, RoomLimits.tidying(1, 100, 50));
        assertEquals(List.of(), entries(RoomReader.restOf(GROUP)));
    }

    @Test
    void entries_that_could_not_be_dropped_are_passed_over_and_dropped_the_next_time() {
        history.write(300);
        FaultyJournal faulty = new FaultyJournal(journal);
        faulty.failDrops();
        RoomLimits limits = RoomLimits.tidying(1, 50, 50);
        assertThrows(AssertionError.class, () -> merge(faulty, limits));
        assertEquals(0, entries(RoomReader.streamOf(GROUP)).get(0).version());
        assertTrue(await(new RoomReader(journal).readFromZero(GROUP))
                .note()
                .isTextOf(history.state().note()));
        assertWhole();
        history.write(100);
        merge(journal, limits);
        assertTrue(entries(RoomReader.streamOf(GROUP)).get(0).version() > 0);
        assertWhole();
    }

    @Test
    void entries_without_the_account_of_those_before_them_are_found_out() {
        history.write(300);
        merge(journal, RoomLimits.tidying(1, 50, 50));
        InMemoryJournal other = new InMemoryJournal();
        History elsewhere = History.ofSitting(other, GROUP, 4);
        elsewhere.write(300);
        await(new MergingAtRest(GROUP, world(other, RoomLimits.tidying(1, 50, 50))).merge(elsewhere.state()));
        FaultyJournal mixed = new FaultyJournal(journal);
        mixed.replace(RoomReader.restOf(GROUP), other);
        List<ChainReport> reports = await(RoomChain.verify(mixed, GROUP));
        assertTrue(reports.get(0).whole(), "it is whole in itself");
        assertFalse(reports.get(1).whole(), "but not the account of these entries");
        mixed.replace(RoomReader.restOf(GROUP), new InMemoryJournal());
        assertFalse(await(RoomChain.verify(mixed, GROUP)).get(0).whole(), "no account at all");
    }

    @Test
    void a_live_room_merges_what_is_old_by_itself() {
        FaultyJournal watched = new FaultyJournal(new InMemoryJournal());
        try (RoomsFixture rooms =
                RoomsFixture.on(watched, RoomLimits.tidying(40, 30, 30)).withOpenPlenary()) {
            var dropped = watched.nextDrop();
            for (int i = 0; i < 120; i++) {
                rooms.submit(RoomsFixture.PLENARY, RoomsFixture.GEORGIA_1, NoteEdits.insert(i, "a"));
            }
            assertTrue(await(dropped) > 0);
        }
        assertEquals(
                120,
                await(new RoomReader(watched).readFromZero(RoomsFixture.PLENARY))
                        .note()
                        .revision());
    }
}
