package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.LeaveFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.journal.InMemoryJournal;

/** A removed seat leaves the list of speakers of every room, whatever happens between the two journals. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VacanciesTest {
    private static final RemoveSeat.Remove REMOVE = new RemoveSeat.Remove(UKRAINE_1);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final FaultyJournal faulty = new FaultyJournal(journal);

    private static RoomsFixture bothWaiting(RoomsFixture rooms) {
        rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
        rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        return rooms;
    }

    /** Who waits once the room has decided what is before this command in its line. */
    private static List<String> waitingAfterAll(RoomsFixture rooms) {
        rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
        return rooms.floor().getJsonArray("queue").stream()
                .map(entry -> ((JsonObject) entry).getString("label"))
                .toList();
    }

    @Test
    void a_removed_seat_waits_no_more_and_all_others_do() {
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(journal).withOpenPlenary())) {
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            assertEquals(List.of("Georgia 1"), waitingAfterAll(rooms));
        }
    }

    @Test
    void a_speech_from_a_removed_seat_is_over() {
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(journal).withOpenPlenary())) {
            rooms.submit(PLENARY, MODERATOR, new GrantFloor.Grant(rooms.firstWaiting(), Optional.empty()));
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            assertEquals(List.of("Georgia 1"), waitingAfterAll(rooms));
            assertNull(rooms.floor().getValue("speaking"));
        }
    }

    @Test
    void a_server_that_dies_between_the_two_finds_it_out_when_the_room_is_read_again() {
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(faulty).withOpenPlenary())) {
            faulty.hold(RoomReader.streamOf(PLENARY));
            assertInstanceOf(Answer.Done.class, rooms.submit(MEETING, Directory.ORGANISER, REMOVE));
            await(faulty.held());
        }
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            assertEquals(List.of("Georgia 1"), waitingAfterAll(rooms));
        }
    }

    @Test
    void a_room_that_could_not_write_it_asks_itself_again() {
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(faulty).withOpenPlenary())) {
            faulty.hold(RoomReader.streamOf(PLENARY));
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            await(faulty.held());
            faulty.failNextAppend();
            faulty.release();
            assertEquals(List.of("Georgia 1"), waitingAfterAll(rooms));
        }
    }

    @Test
    void a_room_with_a_full_line_does_it_before_what_waits() {
        RoomLimits one = RoomLimits.withWaiting(1);
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(faulty, one).withOpenPlenary())) {
            faulty.hold(RoomReader.streamOf(PLENARY));
            Future<Answer> writing =
                    rooms.client.submit(PLENARY, rooms.submission(MODERATOR, new ClosingOfList.Close()));
            await(faulty.held());
            Future<Answer> waiting =
                    rooms.client.submit(PLENARY, rooms.submission(MODERATOR, new ClosingOfList.Reopen()));
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            faulty.release();
            assertInstanceOf(Answer.Done.class, await(writing));
            assertInstanceOf(Answer.Done.class, await(waiting));
            assertEquals(List.of("Georgia 1"), waitingAfterAll(rooms));
        }
    }

    @Test
    void a_request_that_was_being_written_when_its_seat_was_removed_goes_too() {
        try (RoomsFixture rooms = RoomsFixture.on(faulty).withOpenPlenary()) {
            faulty.hold(RoomReader.streamOf(PLENARY));
            Future<Answer> ask = rooms.client.submit(PLENARY, rooms.submission(UKRAINE_1, new RequestFloor.Ask()));
            await(faulty.held());
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            faulty.release();
            assertInstanceOf(Answer.Done.class, await(ask));
            assertEquals(List.of(), waitingAfterAll(rooms));
        }
    }

    @Test
    void an_act_that_breaks_is_not_asked_for_without_end() {
        RoomRules broken = new RoomRules(
                (room, command, occasion) -> {
                    if (command instanceof LeaveFloor.Leave) {
                        throw new IllegalStateException("planted");
                    }
                    return RoomRules.DOMAIN.deciding().decide(room, command, occasion);
                },
                RoomRules.DOMAIN.evolving(),
                RoomRules.DOMAIN.projecting());
        try (RoomsFixture rooms = bothWaiting(RoomsFixture.on(journal, broken).withOpenPlenary())) {
            rooms.submit(MEETING, Directory.ORGANISER, REMOVE);
            assertEquals(List.of("Ukraine 1", "Georgia 1"), waitingAfterAll(rooms));
        }
    }
}
