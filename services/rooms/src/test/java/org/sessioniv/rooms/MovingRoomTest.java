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

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.peer.Ear;

/** A room that comes to a node, and goes to another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovingRoomTest {
    private static final String LETTER = """
            [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"ა"}]}}]
            """;

    private final InMemoryJournal whole = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(whole);
    private final MovingResidence residence = new MovingResidence();
    private final RoomsFixture rooms = RoomsFixture.of(journal, residence).withOpenPlenary();

    @AfterEach
    void close() {
        rooms.close();
    }

    private Future<Answer> ask() {
        Submission ask = rooms.submission(GEORGIA_1, new RequestFloor.Ask());
        return rooms.bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, ask));
    }

    private Future<BoardReply> watch() {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, MODERATOR).orElseThrow());
        return rooms.bus.ask(
                residence.node(), new RoomMessage.Watch(PLENARY, rooms.gateway(), viewer, Optional.empty()));
    }

    /** What was asked before has been taken in once something that is asked later is answered. */
    private void awaitTakenIn() {
        GatewayAddress nobody = new GatewayAddress(new NodeId("none"), 7);
        assertFalse(await(rooms.bus.ask(residence.node(), new RoomMessage.Unwatch(PLENARY, nobody))));
    }

    private static String failure(Future<?> asked) {
        return await(asked.map(done -> "none").otherwise(Throwable::getMessage));
    }

    @Test
    void a_room_that_has_gone_is_not_here() {
        residence.move(false);
        assertEquals(Answer.NOT_HERE, failure(ask()));
        assertEquals(Answer.NOT_HERE, failure(watch()));
        assertEquals(
                Answer.NOT_HERE,
                failure(rooms.bus.ask(residence.node(), new RoomMessage.NoteAuthors(PLENARY, 0, 0, 1))));
    }

    /** It may be the last to hear that the room is here now. */
    @Test
    void who_is_asked_for_a_room_that_is_not_here_doubts_what_it_knows() {
        await(watch());
        assertEquals(0, residence.doubts());
        residence.move(false);
        assertEquals(Answer.NOT_HERE, failure(ask()));
        assertEquals(1, residence.doubts());
    }

    /** Nobody told it: it asks itself each time. */
    @Test
    void a_node_that_is_no_longer_sure_of_itself_answers_nothing() {
        await(watch());
        residence.lapse(false);
        assertEquals(Answer.NOT_HERE, failure(ask()));
        assertEquals(Answer.NOT_HERE, failure(watch()));
    }

    @Test
    void what_is_under_way_is_answered_and_what_waits_is_sent_elsewhere() {
        journal.hold();
        Future<Answer> underWay = ask();
        await(journal.held());
        Future<Answer> waits = rooms.bus.ask(
                residence.node(), new RoomMessage.Submit(PLENARY, rooms.submission(UKRAINE_1, new RequestFloor.Ask())));
        awaitTakenIn();
        residence.move(false);
        assertEquals(Answer.NOT_HERE, failure(waits));
        journal.release();
        assertInstanceOf(Answer.Done.class, await(underWay));
    }

    @Test
    void a_room_that_has_something_under_way_does_not_come_back_before_that_is_over() {
        journal.hold();
        Future<Answer> underWay = ask();
        await(journal.held());
        residence.move(false);
        assertEquals(Answer.NOT_HERE, failure(ask()));
        residence.move(true);
        assertEquals(Answer.NOT_HERE, failure(watch()));
        journal.release();
        assertInstanceOf(Answer.Done.class, await(underWay));
        assertEquals(1, rooms.floor().getJsonArray("queue").size());
    }

    /** Whoever saw it otherwise meanwhile, at another node, is told how it is again. */
    @Test
    void a_document_that_is_again_as_it_was_is_told_to_who_saw_it_otherwise() {
        await(watch());
        Lineage between;
        try (RoomsFixture other = RoomsFixture.of(whole, new MovingResidence())) {
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, MODERATOR, new ClosingOfList.Close()));
            Viewer viewer =
                    Viewer.of(other.directory.standing(PLENARY, MODERATOR).orElseThrow());
            between = await(other.client.watch(PLENARY, other.gateway(), viewer, Optional.empty()))
                    .lineage();
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, MODERATOR, new ClosingOfList.Reopen()));
        }
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, MODERATOR).orElseThrow());
        BoardReply back = await(rooms.client.watch(PLENARY, rooms.gateway(), viewer, Optional.of(between)));
        assertTrue(back.documents().containsKey("floor"), back.documents().keySet()::toString);
        assertFalse(back.whole());
    }

    /** A node that takes the room for its own a moment too long writes to it, and this one hears nothing of that. */
    @Test
    void whoever_watches_is_told_what_another_node_wrote_without_anybody_asking() {
        await(watch());
        Ear ear = new Ear();
        rooms.bus.listen(rooms.gateway(), ear);
        write(UKRAINE_1);
        GatewayNews heard = ear.next().news();
        while (!(heard instanceof BoardChange)) {
            heard = ear.next().news();
        }
        assertEquals(1, rooms.counters.of(RoomCounters.Event.READ_AGAIN));
        assertInstanceOf(Answer.Done.class, await(ask()));
    }

    @Test
    void whoever_comes_first_is_shown_what_another_node_wrote() {
        assertInstanceOf(Answer.Done.class, await(ask()));
        write(UKRAINE_1);
        assertEquals(2, rooms.floor().getJsonArray("queue").size());
    }

    @Test
    void whoever_comes_later_is_shown_what_another_node_wrote() {
        await(watch());
        write(UKRAINE_1);
        assertEquals(1, rooms.floor().getJsonArray("queue").size());
    }

    /** Otherwise a page would be told that what another node has done for it is lost. */
    @Test
    void what_another_node_wrote_is_recalled() {
        await(watch());
        Submission ask = rooms.submission(UKRAINE_1, new RequestFloor.Ask());
        try (RoomsFixture other = RoomsFixture.of(whole, new MovingResidence())) {
            assertInstanceOf(
                    Answer.Done.class, await(other.bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, ask))));
        }
        Recalled recalled = await(
                rooms.client.recall(PLENARY, Optional.empty(), List.of(ask.id().value())));
        assertEquals(new Recalled(false, List.of(ask.id().value()), List.of()), recalled);
    }

    /** A gateway knows of a note's commits by a place of their own, which boards need not have reached. */
    @Test
    void commits_that_another_node_took_are_no_reason_to_begin_the_note_anew() {
        Lineage place = await(watch()).lineage();
        CommitSteps.Commit letter = new CommitSteps.Commit(0, "0".repeat(32), Note.STEPS.readSteps(LETTER));
        try (RoomsFixture other = RoomsFixture.of(whole, new MovingResidence())) {
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, MODERATOR, letter));
        }
        NoteChange note = await(rooms.client.follow(PLENARY, rooms.gateway(), place, Optional.of(1L)))
                .note()
                .orElseThrow();
        assertEquals(1, note.revision());
        assertEquals(
                1,
                await(rooms.client.joinNote(PLENARY, rooms.gateway(), Optional.empty(), Optional.empty()))
                        .revision());
    }

    /** What is under way here is not waited for by those who only look. */
    @Test
    void a_board_is_shown_while_an_append_is_under_way() {
        await(watch());
        journal.hold();
        Future<Answer> underWay = ask();
        await(journal.held());
        assertEquals(0, rooms.floor().getJsonArray("queue").size());
        journal.release();
        assertInstanceOf(Answer.Done.class, await(underWay));
    }

    /** What it knows is old, and its own append will fail. */
    @Test
    void nothing_is_shown_of_a_room_that_writes_and_is_behind() {
        await(watch());
        journal.hold();
        Future<Answer> underWay = ask();
        await(journal.held());
        write(UKRAINE_1);
        Future<BoardReply> watching = watch();
        awaitTakenIn();
        journal.release();
        assertEquals(Answer.STORE_UNAVAILABLE, failure(watching));
        assertEquals(0, rooms.counters.of(RoomCounters.Event.READ_AGAIN), "its own append has told it");
        assertInstanceOf(Answer.Refused.class, await(underWay), "it is sent again");
        assertEquals(1, rooms.floor().getJsonArray("queue").size());
    }

    @Test
    void a_room_that_could_not_look_for_others_shows_what_it_knows() {
        assertInstanceOf(Answer.Done.class, await(ask()));
        journal.failHeads(true);
        assertEquals(1, rooms.floor().getJsonArray("queue").size());
    }

    /** By another node, on the same store. */
    private void write(ParticipantId by) {
        try (RoomsFixture other = RoomsFixture.of(whole, new MovingResidence())) {
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, by, new RequestFloor.Ask()));
        }
    }

    @Test
    void a_room_that_comes_back_knows_what_another_node_wrote() {
        await(watch());
        residence.move(false);
        assertEquals(Answer.NOT_HERE, failure(watch()));
        write(UKRAINE_1);
        residence.move(true);
        assertEquals(1, rooms.floor().getJsonArray("queue").size());
    }
}
