package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.RoomCounters.Event;

/** What a node counts of its rooms is what happened there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoomCountersTest {
    private final InMemoryJournal whole = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(whole);
    private final MovingResidence residence = new MovingResidence();

    private static Future<Answer> ask(RoomsFixture rooms, Residence at) {
        Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
        return rooms.bus.ask(at.node(), new RoomMessage.Submit(PLENARY, ask));
    }

    @Test
    void each_command_that_a_room_takes_is_counted_once() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            long before = rooms.counters.of(Event.COMMANDS_HANDLED);
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            assertEquals(before + 2, rooms.counters.of(Event.COMMANDS_HANDLED), "one of them was refused");
            assertEquals(0, rooms.counters.of(Event.TAKEN_OVER));
            assertEquals(0, rooms.counters.of(Event.NOT_HERE_ANSWERED));
        }
    }

    @Test
    void a_room_is_owned_until_it_goes_and_again_when_it_comes_back() {
        try (RoomsFixture rooms = RoomsFixture.of(journal, residence).withOpenPlenary()) {
            assertEquals(2, rooms.counters.owned(), "the meeting's own room and the plenary");
            assertEquals(0, rooms.counters.of(Event.TAKEN_OVER), "nobody had them before");
            residence.move(false);
            assertEquals(
                    Answer.NOT_HERE, await(ask(rooms, residence).map(done -> "").otherwise(Throwable::getMessage)));
            assertEquals(1, rooms.counters.of(Event.NOT_HERE_ANSWERED));
            assertEquals(0, rooms.counters.owned());
            residence.move(true);
            assertInstanceOf(Answer.Done.class, await(ask(rooms, residence)));
            assertEquals(1, rooms.counters.owned());
            assertEquals(1, rooms.counters.of(Event.TAKEN_OVER));
        }
    }

    @Test
    void an_append_that_lost_to_another_writer_is_counted_as_fenced() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary();
                RoomsFixture other = RoomsFixture.on(whole)) {
            other.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            assertEquals(
                    Optional.of("store-unavailable"), RoomsFixture.code(await(ask(rooms, Residence.alone(node())))));
            assertEquals(1, rooms.counters.of(Event.APPENDS_FENCED));
            assertEquals(0, rooms.counters.of(Event.APPENDS_OUTCOME_UNKNOWN));
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            assertEquals(1, rooms.counters.of(Event.TAKEN_OVER), "it was in doubt");
        }
    }

    @Test
    void an_append_of_which_nothing_is_known_is_counted_as_that() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            journal.loseNextReply();
            await(ask(rooms, Residence.alone(node())));
            assertEquals(1, rooms.counters.of(Event.APPENDS_OUTCOME_UNKNOWN));
            assertEquals(0, rooms.counters.of(Event.APPENDS_FENCED));
        }
    }

    private static NodeId node() {
        return new NodeId("test");
    }
}
