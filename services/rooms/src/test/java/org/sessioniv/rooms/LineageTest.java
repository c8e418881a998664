package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.StreamId;

/** Who comes back with a place in the room's history goes on from there; who comes with another history does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineageTest {
    private final InMemoryJournal journal = new InMemoryJournal();

    private static BoardReply board(RoomsFixture rooms, Optional<Lineage> have) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, GEORGIA_1).orElseThrow());
        return await(rooms.client.watch(PLENARY, rooms.gateway(), viewer, have));
    }

    private static String note(RoomsFixture rooms, long revision, Lineage have) {
        NoteReply reply =
                await(rooms.client.joinNote(PLENARY, rooms.gateway(), Optional.of(revision), Optional.of(have)));
        return reply.frames().toString();
    }

    /** What a backup keeps: every stream as it was at that moment. */
    private InMemoryJournal copy() {
        InMemoryJournal copy = new InMemoryJournal();
        for (StreamId stream : await(journal.streams(""))) {
            for (Entry entry : await(journal.read(stream, 0, 1_000))) {
                await(copy.append(entry));
            }
        }
        return copy;
    }

    @Test
    void a_viewer_gets_what_changed_since_its_place_and_not_more() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            BoardReply whole = board(rooms, Optional.empty());
            assertTrue(whole.whole());
            assertFalse(whole.parted());
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            BoardReply since = board(rooms, Optional.of(whole.lineage()));
            assertFalse(since.whole());
            assertEquals(Set.of("floor"), since.documents().keySet());
            BoardReply again = board(rooms, Optional.of(since.lineage()));
            assertFalse(again.whole());
            assertEquals(Set.of(), again.documents().keySet());
        }
    }

    @Test
    void a_place_before_a_restart_is_known_from_the_journal() {
        Lineage before;
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            before = board(rooms, Optional.empty()).lineage();
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
        }
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            BoardReply since = board(rooms, Optional.of(before));
            assertFalse(since.whole());
            assertEquals(Set.of("floor"), since.documents().keySet());
        }
    }

    @Test
    void who_was_ahead_of_a_restored_room_gets_all_of_it_and_is_told() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            InMemoryJournal backup = copy();
            Submission lost = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            await(rooms.client.submit(PLENARY, lost));
            Lineage ahead = board(rooms, Optional.empty()).lineage();
            try (RoomsFixture restored = RoomsFixture.on(backup)) {
                BoardReply reply = board(restored, Optional.of(ahead));
                assertTrue(reply.whole());
                assertTrue(reply.parted());
                assertEquals(new Version(2), reply.version());
                String id = lost.id().value();
                String other = "f".repeat(32);
                assertEquals(new Recalled(true, List.of(), List.of(id, other)), recall(restored, ahead, lost));
                assertEquals(new Recalled(false, List.of(id), List.of(other)), recall(rooms, ahead, lost));
            }
        }
    }

    private static Recalled recall(RoomsFixture rooms, Lineage have, Submission submission) {
        List<String> ids = List.of(submission.id().value(), "f".repeat(32));
        return await(rooms.client.recall(PLENARY, Optional.of(have), ids));
    }

    @Test
    void a_restored_room_that_has_grown_to_the_same_version_is_still_another_one() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            InMemoryJournal backup = copy();
            Lineage common = board(rooms, Optional.empty()).lineage();
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            Lineage ahead = board(rooms, Optional.empty()).lineage();
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            try (RoomsFixture restored = RoomsFixture.on(backup)) {
                restored.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
                restored.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
                assertEquals(ahead.version(), new Version(3));
                assertTrue(board(restored, Optional.of(ahead)).parted());
                assertTrue(board(restored, Optional.of(ahead)).whole());
                assertFalse(board(restored, Optional.of(common)).whole(), "until there they are one");
            }
            try (RoomsFixture restarted = RoomsFixture.on(backup)) {
                assertTrue(board(restarted, Optional.of(ahead)).parted(), "also when the journal has to say it");
                assertFalse(board(restarted, Optional.of(common)).whole());
            }
        }
    }

    @Test
    void a_place_inside_of_an_entry_was_never_told_by_this_history() {
        FaultyJournal held = new FaultyJournal(journal);
        try (RoomsFixture rooms = RoomsFixture.on(held).withOpenPlenary()) {
            held.hold();
            var first = rooms.client.submit(PLENARY, rooms.submission(GEORGIA_1, new RequestFloor.Ask()));
            await(held.held());
            var second = rooms.client.submit(PLENARY, rooms.submission(UKRAINE_1, new RequestFloor.Ask()));
            var third = rooms.client.submit(PLENARY, rooms.submission(MODERATOR, new ClosingOfList.Close()));
            board(rooms, Optional.empty()); // Answered in order: by now both commands wait.
            held.release();
            await(first);
            await(second);
            await(third);
            Optional<Lineage> inside = Optional.of(new Lineage(new Version(4), "0123456789abcdef"));
            assertTrue(board(rooms, inside).parted());
        }
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            assertTrue(board(rooms, Optional.of(new Lineage(new Version(4), "0123456789abcdef")))
                    .parted());
        }
    }

    @Test
    void a_note_goes_on_from_its_revision_only_in_its_own_history() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, NoteEdits.insert(0, "kept "));
            InMemoryJournal backup = copy();
            Lineage common = board(rooms, Optional.empty()).lineage();
            rooms.submit(PLENARY, GEORGIA_1, NoteEdits.insert(1, "lost "));
            Lineage ahead = board(rooms, Optional.empty()).lineage();
            assertEquals("[]", note(rooms, 2, ahead));
            assertTrue(note(rooms, 1, common).contains("note-commit"));
            try (RoomsFixture restored = RoomsFixture.on(backup)) {
                restored.submit(PLENARY, UKRAINE_1, NoteEdits.insert(1, "other "));
                String afresh = note(restored, 2, ahead);
                assertTrue(afresh.contains("note-state"), afresh);
                assertTrue(afresh.contains("\"parted\":true"), afresh);
                assertFalse(afresh.contains("lost"), afresh);
                assertTrue(note(restored, 1, common).contains("note-commit"), "until there they are one");
            }
        }
    }

    @Test
    void a_commit_that_rests_on_another_history_is_refused_and_nothing_is_merged() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, NoteEdits.insert(0, "kept "));
            InMemoryJournal backup = copy();
            Lineage common = board(rooms, Optional.empty()).lineage();
            rooms.submit(PLENARY, GEORGIA_1, NoteEdits.insert(1, "lost "));
            Lineage ahead = board(rooms, Optional.empty()).lineage();
            Submission stray = on(rooms.submission(GEORGIA_1, NoteEdits.insert(2, "stray ")), ahead);
            Submission sound = on(rooms.submission(UKRAINE_1, NoteEdits.insert(1, "sound ")), common);
            try (RoomsFixture restored = RoomsFixture.on(backup)) {
                restored.submit(PLENARY, UKRAINE_1, NoteEdits.insert(1, "other "));
                assertEquals(Optional.of("revision-unknown"), code(await(restored.client.submit(PLENARY, stray))));
                Answer done = await(restored.client.submit(PLENARY, sound));
                assertInstanceOf(Answer.Done.class, done);
                assertEquals(done, await(restored.client.submit(PLENARY, on(sound, ahead))), "it is in it already");
            }
            assertInstanceOf(Answer.Done.class, await(rooms.client.submit(PLENARY, stray)));
        }
    }

    private static Submission on(Submission submission, Lineage base) {
        return new Submission(
                submission.id(), submission.fingerprint(), submission.by(), submission.command(), Optional.of(base));
    }

    @Test
    void reads_what_it_wrote_and_nothing_else() {
        Lineage place = new Lineage(new Version(41), "9f86d081884c7d65");
        assertEquals(Optional.of(place), Lineage.parse(place.text()));
        for (String other : List.of(
                "",
                "41",
                "41-",
                "41-9f86d081884c7d6",
                "41-9F86D081884C7D65",
                "041-9f86d081884c7d65",
                "-1-9f86d081884c7d65",
                "9999999999999999999-9f86d081884c7d65")) {
            assertEquals(Optional.empty(), Lineage.parse(other), other);
        }
    }
}
