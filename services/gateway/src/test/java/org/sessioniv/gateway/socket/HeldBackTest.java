package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.RoomsFixture;

/**
 * Somebody comes to a room while it goes on: what happens before the room has heard of them is in its reply and told
 * no second time, and what happens before they have heard the reply comes behind it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldBackTest {
    private static final RoomId PLENARY = RoomsFixture.PLENARY;

    private final LiveGateway gateway = LiveGateway.open();
    private Tab there;
    private Tab comes;

    @AfterEach
    void close() {
        gateway.close();
    }

    /** Through somebody who is there already the gateway hears all that happens. */
    @BeforeEach
    void somebody_is_there() {
        there = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        there.watch(PLENARY);
        send(there, "note-join");
        there.next("note-state");
        comes = gateway.seat(RoomsFixture.MODERATOR).tab();
    }

    private static void send(Tab tab, String frame) {
        tab.send("{\"type\":\"" + frame + "\",\"room\":\"kyiv/plenary\"}");
    }

    private void waits() {
        waits(1);
    }

    private void waits(int many) {
        Eventually.until("who comes is held up", () -> gateway.bus.waiting() == many);
    }

    private void asksForTheFloor() {
        gateway.submit(PLENARY, RoomsFixture.GEORGIA_1, new RequestFloor.Ask());
        there.nextDocument("floor");
    }

    private void writes() {
        gateway.submit(PLENARY, RoomsFixture.GEORGIA_1, NoteEdits.insert(0, "x"));
        there.next("note-commit");
    }

    @Test
    void a_change_of_before_the_reply_comes_behind_it() {
        gateway.bus.holdReplies();
        send(comes, "watch");
        waits();
        asksForTheFloor();
        gateway.bus.release();
        assertEquals(0, queue(comes.next("snapshot").path("documents").path("floor")));
        assertEquals(1, queue(comes.nextDocument("floor")));
    }

    @Test
    void a_change_that_the_reply_holds_is_not_told_again() {
        gateway.bus.holdAsks();
        send(comes, "watch");
        waits();
        asksForTheFloor();
        gateway.bus.release();
        assertEquals(1, queue(comes.next("snapshot").path("documents").path("floor")));
        assertEquals(List.of(), typed(comes.untilBeat(), "change"));
    }

    @Test
    void a_commit_of_before_the_reply_comes_behind_it() {
        gateway.bus.holdReplies();
        send(comes, "note-join");
        waits();
        writes();
        gateway.bus.release();
        assertEquals(0, comes.next("note-state").path("revision").asLong());
        assertEquals(1, comes.next("note-commit").path("revision").asLong());
    }

    @Test
    void a_commit_that_the_reply_holds_is_not_told_again() {
        gateway.bus.holdAsks();
        send(comes, "note-join");
        waits();
        writes();
        gateway.bus.release();
        assertEquals(1, comes.next("note-state").path("revision").asLong());
        assertEquals(List.of(), typed(comes.untilBeat(), "note-commit"));
    }

    /** Asks for the note at revision 1 and again at 2; neither answer has come. */
    private void asksTwice() {
        writes();
        gateway.bus.holdReplies();
        send(comes, "note-join");
        waits(1);
        writes();
        send(comes, "note-join");
        waits(2);
    }

    /** A page that does so wants no answer to what it asked first. */
    @Test
    void whoever_asks_for_the_note_again_is_answered_once() {
        asksTwice();
        gateway.bus.releaseBackwards();
        assertEquals(2, comes.next("note-state").path("revision").asLong());
        assertEquals(List.of(), comes.untilBeat());
        writes();
        assertEquals(3, comes.next("note-commit").path("revision").asLong());
    }

    @Test
    void the_first_answer_to_whoever_asked_again_is_none() {
        asksTwice();
        gateway.bus.release();
        assertEquals(2, comes.next("note-state").path("revision").asLong());
        assertEquals(List.of(), comes.untilBeat());
    }

    private static int queue(JsonNode floor) {
        return floor.path("queue").size();
    }

    private static List<JsonNode> typed(List<JsonNode> frames, String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }
}
