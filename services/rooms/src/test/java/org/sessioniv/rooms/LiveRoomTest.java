package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.YieldFloor;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.session.ClosingOfSession;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveRoomTest {
    private final InMemoryJournal journal = new InMemoryJournal();

    RoomsFixture open(Journal rooms) {
        return RoomsFixture.on(rooms);
    }

    @Test
    void answers_with_the_version_after_the_commands_events() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            Answer answer = rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            assertEquals(new Answer.Done(new Version(3)), answer);
        }
    }

    @Test
    void opens_a_room_by_itself_when_its_meeting_knows_it() {
        try (RoomsFixture rooms = open(journal)) {
            rooms.submit(MEETING, Standing.SYSTEM.who(), RoomsFixture.prepare());
            Answer answer = rooms.submit(PLENARY, MODERATOR, new OpenSession.Open());
            assertEquals(new Answer.Done(new Version(2)), answer);
        }
    }

    @Test
    void knows_no_room_that_no_meeting_knows() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            Answer answer = rooms.submit(new RoomId("kyiv/wg-9"), MODERATOR, new OpenSession.Open());
            assertEquals(Optional.of("unknown-room"), code(answer));
        }
    }

    @Test
    void refuses_who_has_no_seat() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            Answer answer = rooms.submit(PLENARY, new ParticipantId("nobody"), new RequestFloor.Ask());
            assertEquals(Optional.of("not-allowed"), code(answer));
        }
    }

    @Test
    void gives_a_repeated_command_its_first_answer_and_no_second_effect() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            Answer first = await(rooms.client.submit(PLENARY, ask));
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            assertEquals(first, await(rooms.client.submit(PLENARY, ask)));
        }
    }

    @Test
    void refuses_an_id_that_was_used_for_another_command() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            await(rooms.client.submit(PLENARY, ask));
            Submission other = new Submission(
                    ask.id(), "another body", GEORGIA_1, new YieldFloor.Yield(new FloorRequestId("none")));
            assertEquals(Optional.of("id-reused"), code(await(rooms.client.submit(PLENARY, other))));
        }
    }

    /** Both saw the same list; the one who comes second skips nobody. */
    @Test
    void of_two_who_give_the_floor_at_once_one_is_done_and_one_is_told_that_it_changed_hands() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            GrantFloor.Grant give = new GrantFloor.Grant(rooms.firstWaiting(), Optional.empty());
            var one = rooms.client.submit(PLENARY, rooms.submission(MODERATOR, give));
            var other = rooms.client.submit(PLENARY, rooms.submission(Directory.ORGANISER, give));
            Set<Optional<String>> answers = Set.of(code(await(one)), code(await(other)));
            assertEquals(Set.of(Optional.empty(), Optional.of("speaker-changed")), answers);
            assertEquals(1, rooms.floor().getJsonArray("queue").size());
        }
    }

    @Test
    void knows_a_repeated_command_again_after_a_restart() {
        Submission ask;
        Answer first;
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            first = await(rooms.client.submit(PLENARY, ask));
        }
        try (RoomsFixture rooms = open(journal)) {
            assertEquals(first, await(rooms.client.submit(PLENARY, ask)));
        }
    }

    @Test
    void is_the_same_room_after_a_restart() {
        BoardReply before;
        try (RoomsFixture rooms = open(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            rooms.submit(PLENARY, MODERATOR, new GrantFloor.Grant(rooms.firstWaiting(), Optional.empty()));
            before = board(rooms, PLENARY, GEORGIA_1, Optional.empty());
        }
        try (RoomsFixture rooms = open(journal)) {
            assertEquals(before, board(rooms, PLENARY, GEORGIA_1, Optional.empty()));
        }
    }

    @Test
    void tells_nobody_anything_when_the_append_fails_and_reads_its_journal_again() {
        FaultyJournal faulty = new FaultyJournal(journal);
        try (RoomsFixture rooms = RoomsFixture.on(faulty).withOpenPlenary()) {
            faulty.loseNextReply();
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(await(rooms.client.submit(PLENARY, ask))));
            assertEquals(new Answer.Done(new Version(3)), await(rooms.client.submit(PLENARY, ask)));
        }
    }

    @Test
    void acks_nothing_after_another_writer_has_written() {
        try (RoomsFixture rooms = open(journal).withOpenPlenary();
                RoomsFixture other = open(journal)) {
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask()));
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(await(rooms.client.submit(PLENARY, ask))));
            // Behind what the other wrote, and the record that this one writes again.
            assertEquals(new Answer.Done(new Version(5)), await(rooms.client.submit(PLENARY, ask)));
        }
    }

    @Test
    void appends_what_waits_as_one_entry() {
        FaultyJournal held = new FaultyJournal(journal);
        try (RoomsFixture rooms = RoomsFixture.on(held).withOpenPlenary()) {
            held.hold();
            Future<Answer> first = rooms.client.submit(PLENARY, rooms.submission(GEORGIA_1, new RequestFloor.Ask()));
            await(held.held());
            Future<Answer> second = rooms.client.submit(PLENARY, rooms.submission(UKRAINE_1, new RequestFloor.Ask()));
            Future<Answer> third = rooms.client.submit(PLENARY, rooms.submission(MODERATOR, new ClosingOfList.Close()));
            board(rooms, PLENARY, GEORGIA_1, Optional.empty()); // Answered in order: by now both commands wait.
            held.release();
            await(Future.join(first, second, third));
            List<Entry> entries = await(journal.read(RoomReader.streamOf(PLENARY), 0, 100));
            assertEquals(2, entries.get(entries.size() - 1).events());
        }
    }

    @Test
    void fails_every_reader_and_sender_in_words_when_the_journal_cannot_be_read() {
        FaultyJournal faulty = new FaultyJournal(journal);
        try (RoomsFixture rooms = RoomsFixture.on(faulty)) {
            rooms.submit(MEETING, Standing.SYSTEM.who(), RoomsFixture.prepare());
            faulty.failReads(true);
            Answer answer = rooms.submit(PLENARY, MODERATOR, new OpenSession.Open());
            assertEquals(Optional.of("store-unavailable"), code(answer));
        }
    }

    private static BoardReply board(RoomsFixture rooms, RoomId room, ParticipantId who, Optional<Lineage> have) {
        var viewer = Viewer.of(rooms.directory.standing(room, who).orElseThrow());
        return await(rooms.client.watch(room, rooms.gateway(), viewer, have));
    }

    @Test
    void the_heads_are_noted_when_a_session_is_closed() {
        FaultyJournal watched = new FaultyJournal(new InMemoryJournal());
        try (RoomsFixture rooms = RoomsFixture.on(watched).withOpenPlenary()) {
            Future<Void> noted = watched.nextSeal();
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            assertFalse(noted.isComplete(), "the closing of a list is no such occasion");
            rooms.submit(PLENARY, MODERATOR, new ClosingOfSession.Close());
            await(noted);
        }
    }
}
