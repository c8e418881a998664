package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.codec.BatchCodec;

/** When a room writes a record of its own before it answers, and what that keeps out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakingOverTest {
    private final InMemoryJournal whole = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(whole);

    private List<TakeOver.Taken> takings() {
        List<Entry> entries = await(whole.read(RoomReader.streamOf(PLENARY), 0, 1_000));
        return entries.stream()
                .flatMap(entry -> new BatchCodec().read(entry.body().bytes()).commands().stream())
                .flatMap(command -> command.events().stream())
                .filter(TakeOver.Taken.class::isInstance)
                .map(RoomEvent.class::cast)
                .map(TakeOver.Taken.class::cast)
                .toList();
    }

    private static Future<BoardReply> watch(RoomsFixture rooms) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, MODERATOR).orElseThrow());
        return rooms.client.watch(PLENARY, rooms.gateway(), viewer, Optional.empty());
    }

    @Test
    void the_only_node_takes_nothing_over_as_long_as_nothing_is_in_doubt() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            assertEquals(List.of(), takings());
        }
    }

    @Test
    void one_of_several_nodes_takes_a_room_over_before_it_answers() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        try (RoomsFixture rooms = RoomsFixture.of(journal, new MovingResidence())) {
            assertEquals(new Answer.Done(new Version(4)), rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask()));
            assertEquals(
                    List.of("test"),
                    takings().stream().map(TakeOver.Taken::node).toList());
            rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask());
            assertEquals(1, takings().size(), "once for each reading");
        }
    }

    @Test
    void a_viewer_waits_until_the_record_is_durable() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        try (RoomsFixture rooms = RoomsFixture.of(journal, new MovingResidence())) {
            journal.hold();
            Future<BoardReply> board = watch(rooms);
            await(journal.held());
            assertFalse(board.isComplete());
            journal.release();
            assertEquals(new Version(3), await(board).version());
        }
    }

    @Test
    void a_room_without_a_fact_is_opened_and_not_taken_over() {
        try (RoomsFixture rooms =
                RoomsFixture.of(journal, new MovingResidence()).withOpenPlenary()) {
            assertEquals(List.of(), takings());
            assertEquals(new Version(2), await(watch(rooms)).version());
        }
    }

    /** The append fails, is stored much later, and finds the record of the room that has read its journal meanwhile. */
    @Test
    void what_was_late_comes_too_late_once_the_room_has_answered() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            await(watch(rooms));
            journal.failNextAppend();
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(await(rooms.client.submit(PLENARY, ask))));
            Entry late = journal.lost().orElseThrow();
            assertEquals(new Version(3), await(watch(rooms)).version());
            assertEquals(
                    List.of("test"),
                    takings().stream().map(TakeOver.Taken::node).toList());
            assertTrue(await(whole.append(late)) != Appended.DONE, "nothing fits behind the record but what is new");
        }
    }

    /** It was stored before the room read: then it is part of what the room knows. */
    @Test
    void what_was_stored_unseen_is_known_after_the_record() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            journal.loseNextReply();
            Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(await(rooms.client.submit(PLENARY, ask))));
            assertEquals(new Version(4), await(watch(rooms)).version());
            assertEquals(1, rooms.floor().getJsonArray("queue").size());
            assertEquals(new Answer.Done(new Version(3)), await(rooms.client.submit(PLENARY, ask)));
        }
    }

    /** A fault of the program: nothing is told that may not hold, and nothing is tried without end. */
    @Test
    void a_room_that_cannot_be_taken_over_answers_nobody() {
        RoomRules broken = new RoomRules(
                (room, command, occasion) -> {
                    if (command instanceof TakeOver.Take) {
                        throw new IllegalStateException("planted");
                    }
                    return RoomRules.DOMAIN.deciding().decide(room, command, occasion);
                },
                RoomRules.DOMAIN.evolving(),
                RoomRules.DOMAIN.projecting());
        try (RoomsFixture rooms = RoomsFixture.on(journal, broken).withOpenPlenary()) {
            await(watch(rooms));
            journal.failNextAppend();
            Answer ask = rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("store-unavailable"), code(ask));
            assertEquals(
                    Answer.STORE_UNAVAILABLE,
                    await(watch(rooms).map(board -> "told").otherwise(Throwable::getMessage)));
        }
    }
}
