package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;

/** A node that may not serve tells nobody anything, and lets nobody in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServingTest {
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("type").asText()).toList();
    }

    @Test
    void whoever_is_connected_is_sent_elsewhere_when_it_may_serve_no_longer() {
        Tab tab = gateway.seat(GEORGIA_1).tab();
        gateway.serving.become(false);
        gateway.serving.tell();
        JsonNode last = tab.untilClosed().get(0);
        assertEquals("unreachable", last.path("code").asText());
        assertTrue(last.path("withinMs").isMissingNode(), last::toString);
        assertEquals(1013, tab.closeCode());
    }

    @Test
    void whoever_is_connected_hears_that_it_stops_when_it_leaves_for_good() {
        Tab tab = gateway.seat(GEORGIA_1).tab();
        gateway.serving.end();
        gateway.serving.tell();
        JsonNode last = tab.untilClosed().get(0);
        assertEquals("server-stopping", last.path("code").asText());
        assertEquals(100, last.path("withinMs").asInt(), "to the other nodes");
        assertEquals(1001, tab.closeCode());
    }

    @Test
    void nothing_is_told_by_one_that_stops_but_that_it_does() {
        Tab tab = gateway.seat(MODERATOR).tab();
        tab.watch(PLENARY);
        tab.next("live");
        gateway.serving.end();
        gateway.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        List<JsonNode> told = tab.untilClosed();
        assertEquals(List.of("closing"), types(told));
        assertEquals("server-stopping", told.get(0).path("code").asText());
        assertEquals(100, told.get(0).path("withinMs").asInt());
    }

    @Test
    void a_change_of_its_state_that_is_none_sends_nobody_away() {
        Tab tab = gateway.seat(GEORGIA_1).tab();
        gateway.serving.tell();
        assertEquals(List.of(), tab.untilBeat());
    }

    /** As a process that was paused, and goes on before it has noticed. */
    @Test
    void nothing_is_told_from_the_very_moment_though_nobody_has_noticed() {
        Tab tab = gateway.seat(MODERATOR).tab();
        tab.watch(PLENARY);
        // Who is there is told to whoever comes, at its own pace.
        tab.next("live");
        gateway.serving.become(false);
        gateway.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        List<JsonNode> told = tab.untilClosed();
        assertEquals(List.of("closing"), types(told));
        assertEquals("unreachable", told.get(0).path("code").asText());
    }

    @Test
    void who_says_hello_meanwhile_is_turned_away_and_comes_in_later_by_the_same_ticket() {
        Browser device = gateway.seat(GEORGIA_1);
        String ticket = device.ticket();
        Tab early = device.connect();
        gateway.serving.become(false);
        early.hello(ticket);
        assertEquals("unreachable", early.next("closing").path("code").asText());
        gateway.serving.become(true);
        Tab later = device.connect();
        later.hello(ticket);
        later.next("welcome");
    }

    @Test
    void it_answers_no_call_and_is_not_ready_and_lives() {
        Browser device = gateway.seat(MODERATOR);
        String lobby = "/api/meetings/kyiv/lobby";
        device.get(lobby).expect(200);
        gateway.serving.become(false);
        assertEquals("store-unavailable", device.get(lobby).expect(503).code());
        device.post("/api/ticket", "{}").expect(503);
        device.get("/health/ready").expect(503);
        device.get("/health/live").expect(200);
        gateway.serving.become(true);
        device.get(lobby).expect(200);
        device.get("/health/ready").expect(200);
    }

    /** What it found out for the call may be in force no longer: it was paused, and went on. */
    @Test
    void a_call_that_it_began_while_it_served_is_not_answered_once_it_may_not() {
        Browser device = gateway.seat(MODERATOR);
        for (String path : List.of("/api/meetings/kyiv/lobby", "/api/meetings/kyiv/report?format=md", "/api/me")) {
            gateway.serving.lapseAfter(1);
            assertEquals("store-unavailable", device.get(path).expect(503).code(), path);
            gateway.serving.become(true);
            device.get(path).expect(200);
        }
    }
}
