package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.RoomsFixture;

/** The last that is taken and the first that is not: versions, frames, faults, rooms, tickets. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundariesTest {
    private LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    /** Comes back with the place that this frame told. */
    private static JsonNode resume(Tab tab, JsonNode told) {
        tab.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        tab.untilBeat(); // What was told before is no answer to what is asked now.
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"have\":" + told.path("version") + ",\"lineage\":"
                + told.path("lineage") + "}");
        JsonNode change = tab.next("change");
        while (!change.has("version")) {
            change = tab.next("change");
        }
        return change;
    }

    @Test
    void own_documents_are_resumed_behind_exactly_the_version_that_one_has() {
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        moderator.watch(RoomsFixture.PLENARY);
        moderator.submit(RoomsFixture.PLENARY, "{\"type\":\"poll.open-question\",\"question\":\"Shall we?\"}");
        long opened = moderator.next("done").path("version").asLong();
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        JsonNode whole = georgia.watch(RoomsFixture.PLENARY);
        String poll =
                whole.findValue("documents").findParent("question").path("id").asText();
        georgia.submit(
                RoomsFixture.PLENARY,
                "{\"type\":\"poll.cast\",\"poll\":\"" + poll
                        + "\",\"ballot\":{\"type\":\"answer\",\"answer\":\"yes\"}}");
        long cast = georgia.next("done").path("version").asLong();
        assertEquals(opened + 2, cast, "that it voted, and what it chose");
        assertEquals(opened, whole.path("version").asLong());
        JsonNode missed = resume(georgia, whole);
        assertEquals("yes", missed.at("/set/ballot~1" + poll + "/ballot/answer").asText(), missed::toString);
        assertEquals("Georgia 1", missed.at("/set/vote~1" + poll + "/by").asText(), missed::toString);
        assertEquals(cast, missed.path("version").asLong());
        JsonNode nothing = resume(georgia, missed);
        assertEquals(0, nothing.path("set").size() + nothing.path("gone").size(), nothing::toString);
        assertEquals(cast, nothing.path("version").asLong());
    }

    @Test
    void the_tenth_fault_closes_and_the_ninth_does_not() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 1; i < Limits.Rates.DEFAULT.faults(); i++) {
            tab.send("nonsense");
            tab.next("fault");
        }
        assertTrue(tab.untilBeat().isEmpty());
        tab.send("nonsense");
        assertEquals("protocol", tab.next("closing").path("code").asText());
    }

    @Test
    void a_frame_of_all_bytes_that_it_may_have_is_taken_and_one_more_is_not() {
        String beat = "{\"type\":\"beat\"}";
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeTextMessage(beat + " ".repeat(65_536 - beat.length()));
        tab.next("beat");
        tab.socket.writeTextMessage(beat + " ".repeat(65_537 - beat.length()));
        assertEquals("too-large", tab.next("fault").path("code").asText());
    }

    @Test
    void so_many_rooms_are_watched_and_no_more_until_one_is_left() {
        gateway.close();
        gateway = LiveGateway.with(settings ->
                settings.with(settings.limits().with(new Limits.Sockets(100, 100, 65_536, 1, Duration.ofSeconds(60)))));
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.watch(RoomsFixture.PLENARY);
        tab.watch(RoomsFixture.PLENARY);
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv\"}");
        assertEquals("too-many", tab.next("fault").path("code").asText());
        tab.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        tab.watch(RoomsFixture.MEETING);
    }

    @Test
    void a_ticket_holds_to_its_last_moment() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        gateway.clock.pass(Duration.ofMillis(29_999));
        Tab tab = browser.connect();
        tab.hello(ticket);
        tab.next("welcome");
        String late = browser.ticket();
        gateway.clock.pass(Duration.ofMillis(30_000));
        Tab tooLate = browser.connect();
        tooLate.hello(late);
        assertEquals(
                "ticket-refused",
                tooLate.next("welcome", "closing").path("code").asText());
    }

    @Test
    void a_room_is_told_to_its_own_meeting_only_and_staff_documents_to_staff_only() {
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        assertFalse(georgia.watch(RoomsFixture.MEETING).path("documents").has("lobby"));
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        assertTrue(moderator.watch(RoomsFixture.MEETING).path("documents").has("lobby"));
    }
}
