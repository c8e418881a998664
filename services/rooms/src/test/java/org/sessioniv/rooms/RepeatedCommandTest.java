package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.YieldFloor;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;

/** A command that comes again under its id: whatever was said to it holds, yes and no alike. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatedCommandTest {
    private static final Optional<String> CLOSED = Optional.of("list-closed");

    private final FaultyJournal journal = new FaultyJournal(new InMemoryJournal());

    private static Answer send(RoomsFixture rooms, Submission submission) {
        return await(rooms.client.submit(PLENARY, submission));
    }

    /** Refused while the list is closed; when this returns the list is open, and the command would be taken. */
    private static Submission refused(RoomsFixture rooms) {
        rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
        Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
        assertEquals(CLOSED, code(send(rooms, ask)));
        rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Reopen());
        return ask;
    }

    @Test
    void a_refused_command_stays_refused_when_it_would_be_taken_today() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission ask = refused(rooms);
            assertEquals(CLOSED, code(send(rooms, ask)));
            assertEquals(4, version(rooms));
        }
    }

    @Test
    void the_id_of_a_refused_command_is_not_good_for_another_one() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission ask = refused(rooms);
            Submission other = new Submission(ask.id(), "another body", GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("id-reused"), code(send(rooms, other)));
            assertEquals(CLOSED, code(send(rooms, ask)), "the first answer still holds");
        }
    }

    @Test
    void a_refusal_is_remembered_until_its_time_is_over_and_not_beyond() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission ask = refused(rooms);
            rooms.turn(Duration.ofMinutes(10).minusSeconds(1));
            refuseAnother(rooms);
            assertEquals(CLOSED, code(send(rooms, ask)));
            rooms.turn(Duration.ofSeconds(2));
            refuseAnother(rooms);
            assertEquals(Optional.empty(), code(send(rooms, ask)), "too late to be known");
            assertEquals(0, rooms.counters.of(RoomCounters.Event.ANSWERS_FORGOTTEN_EARLY));
        }
    }

    @Test
    void the_oldest_refusal_beyond_the_limit_is_forgotten_and_counted() {
        RoomLimits two = RoomLimits.remembering(2, Duration.ofMinutes(10));
        try (RoomsFixture rooms = RoomsFixture.on(journal, two).withOpenPlenary()) {
            Submission first = refused(rooms);
            Submission second = refuseAnother(rooms);
            assertEquals(0, rooms.counters.of(RoomCounters.Event.ANSWERS_FORGOTTEN_EARLY));
            Submission third = refuseAnother(rooms);
            assertEquals(1, rooms.counters.of(RoomCounters.Event.ANSWERS_FORGOTTEN_EARLY));
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            assertEquals(Optional.empty(), code(send(rooms, first)), "forgotten, and so heard anew");
            assertEquals(Optional.of("not-speaking"), code(send(rooms, second)));
            assertEquals(Optional.of("not-speaking"), code(send(rooms, third)));
        }
    }

    private static Submission refuseAnother(RoomsFixture rooms) {
        Submission yield = rooms.submission(GEORGIA_1, new YieldFloor.Yield(new FloorRequestId("none")));
        assertEquals(Optional.of("not-speaking"), code(send(rooms, yield)));
        return yield;
    }

    @Test
    void a_refusal_outlives_the_room_reading_its_journal_again() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission ask = refused(rooms);
            journal.loseNextReply();
            Submission lost = rooms.submission(UKRAINE_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(send(rooms, lost)));
            assertEquals(CLOSED, code(send(rooms, ask)));
        }
    }

    @Test
    void what_asks_to_be_repeated_is_no_answer_to_remember() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            journal.failNextAppend();
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(send(rooms, ask)));
            assertEquals(new Answer.Done(new Version(4)), send(rooms, ask));
        }
    }

    @Test
    void a_refusal_whose_batch_was_not_stored_was_never_said() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            List<Submission> batch = List.of(
                    rooms.submission(MODERATOR, new ClosingOfList.Close()),
                    rooms.submission(GEORGIA_1, new RequestFloor.Ask()));
            List<Future<Answer>> answers = inOneBatch(rooms, batch, journal::failNextAppend);
            answers.forEach(answer -> assertEquals(Optional.of("store-unavailable"), code(await(answer))));
            assertEquals(Optional.empty(), code(send(rooms, batch.get(1))), "the list was never closed");
        }
    }

    @Test
    void a_command_repeated_within_one_batch_has_one_effect_and_one_answer() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            List<Future<Answer>> answers =
                    inOneBatch(rooms, IntStream.range(0, 5).mapToObj(i -> ask).toList(), () -> {});
            answers.forEach(answer -> assertEquals(new Answer.Done(new Version(4)), await(answer)));
            assertEquals(4, version(rooms));
        }
    }

    @Test
    void a_command_refused_within_a_batch_is_refused_again_in_it() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            Submission other = new Submission(ask.id(), "another body", GEORGIA_1, new RequestFloor.Ask());
            Submission reopen = rooms.submission(MODERATOR, new ClosingOfList.Reopen());
            List<Future<Answer>> answers = inOneBatch(rooms, List.of(ask, reopen, ask, other), () -> {});
            assertEquals(CLOSED, code(await(answers.get(0))));
            assertEquals(new Answer.Done(new Version(5)), await(answers.get(1)));
            assertEquals(CLOSED, code(await(answers.get(2))));
            assertEquals(Optional.of("id-reused"), code(await(answers.get(3))));
        }
    }

    /** Lets one command of Ukraine's go ahead, which holds the store up until the others wait together. */
    private List<Future<Answer>> inOneBatch(RoomsFixture rooms, List<Submission> batch, Runnable before) {
        journal.hold();
        Future<Answer> ahead = rooms.client.submit(PLENARY, rooms.submission(UKRAINE_1, NoteEdits.insert(0, "x")));
        await(journal.held());
        List<Future<Answer>> answers = batch.stream()
                .map(submission -> rooms.client.submit(PLENARY, submission))
                .toList();
        version(rooms); // Answered in order: by now all of them wait.
        Future<Void> next = journal.holdNext();
        await(ahead);
        await(next);
        before.run();
        journal.release();
        return answers;
    }

    private long version(RoomsFixture rooms) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, GEORGIA_1).orElseThrow());
        await(rooms.client.watch(PLENARY, rooms.gateway(), viewer, Optional.empty()));
        List<Entry> entries = await(journal.read(RoomReader.streamOf(PLENARY), 0, 100));
        return entries.get(entries.size() - 1).nextVersion();
    }
}
