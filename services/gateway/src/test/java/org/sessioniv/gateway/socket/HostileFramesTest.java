package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.limits.TokenBucket;
import org.sessioniv.rooms.RoomsFixture;

/** Frames that are malformed, unknown, too large or too many. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileFramesTest {
    private LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private void restart(Limits.Rates rates) {
        gateway.close();
        gateway = LiveGateway.with(settings -> settings.with(settings.limits().with(rates)));
    }

    @Test
    void a_frame_of_an_unknown_type_is_a_fault() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.send("{\"type\":\"nonsense\"}");
        assertEquals("unknown-frame", tab.next("fault").path("code").asText());
        tab.send("{\"room\":\"kyiv\"}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void a_room_that_is_not_there_is_no_fault_of_whoever_asks_for_it() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 2 * Limits.Rates.DEFAULT.faults(); i++) {
            for (String frame : List.of("watch", "note-join")) {
                tab.send("{\"type\":\"" + frame + "\",\"room\":\"kyiv/gone\"}");
                JsonNode fault = tab.next("fault", "closing");
                assertEquals("unknown-room", fault.path("code").asText());
                assertEquals("kyiv/gone", fault.path("room").asText());
            }
        }
        assertTrue(tab.untilBeat().isEmpty());
    }

    @Test
    void commands_that_reach_no_room_are_answered_and_burden_no_later_one() {
        restart(new Limits.Rates(
                new TokenBucket.Rate(1e6, 1_000_000),
                Limits.Rates.DEFAULT.cursors(),
                new TokenBucket.Rate(1e6, 1_000_000),
                10));
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        gateway.roomsLost.set(true);
        for (int i = 0; i < 200; i++) {
            tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
            assertEquals("store-unavailable", tab.next("refused").path("code").asText());
        }
        gateway.roomsLost.set(false);
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        tab.next("done");
    }

    @Test
    void whoever_watches_a_room_that_cannot_be_reached_is_told_to_come_back() {
        for (String frame : List.of("watch", "note-join")) {
            Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
            gateway.roomsLost.set(true);
            tab.send("{\"type\":\"" + frame + "\",\"room\":\"kyiv/plenary\"}");
            assertEquals("unreachable", tab.next("closing").path("code").asText());
            assertEquals(1013, tab.closeCode());
            gateway.roomsLost.set(false);
        }
    }

    @Test
    void repeated_faults_close_the_connection() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 10; i++) {
            tab.send("{}");
        }
        assertEquals("protocol", tab.next("closing").path("code").asText());
        assertEquals(1008, tab.closeCode());
    }

    @Test
    void hundreds_of_mutated_frames_change_nothing_and_crash_nothing() {
        restart(new Limits.Rates(
                new TokenBucket.Rate(1e6, 1_000_000),
                new TokenBucket.Rate(1e6, 1_000_000),
                new TokenBucket.Rate(1e6, 1_000_000),
                1_000_000));
        long seed = 20171018;
        SplittableRandom random = new SplittableRandom(seed);
        Tab viewer = gateway.seat(RoomsFixture.MODERATOR).tab();
        JsonNode before = viewer.watch(RoomsFixture.PLENARY);
        Tab tab = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        List<String> good = List.of(
                "{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"have\":3}",
                "{\"type\":\"submit\",\"room\":\"kyiv/plenary\",\"id\":\"%s\",\"command\":{\"type\":\"session.close\"}}",
                "{\"type\":\"submit\",\"room\":\"kyiv/plenary\",\"id\":\"%s\",\"command\":{\"type\":\"floor.move\","
                        + "\"request\":\"request-1\",\"before\":null}}",
                "{\"type\":\"note-join\",\"room\":\"kyiv/plenary\",\"revision\":0}",
                "{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":1,\"anchor\":2,\"head\":3}",
                "{\"type\":\"beat\"}");
        for (int i = 0; i < 600; i++) {
            String frame = mutate(good.get(random.nextInt(good.size())).replace("%s", Secrets.id()), random);
            tab.send(frame);
        }
        tab.untilBeat();
        Tab fresh = gateway.seat(RoomsFixture.MODERATOR).tab();
        assertEquals(before, fresh.watch(RoomsFixture.PLENARY), "seed " + seed);
    }

    private static String mutate(String frame, SplittableRandom random) {
        StringBuilder text = new StringBuilder(frame);
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at).append(' ');
                case 1 -> text.insert(at, (char) random.nextInt(1, 0xD7FF));
                case 2 -> text.setCharAt(at, "{}[]\",:0-\\".charAt(random.nextInt(10)));
                case 3 -> text.insert(at, text.substring(at));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }

    @Test
    void deep_nesting_is_malformed() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        tab.send("{\"type\":\"submit\",\"room\":\"kyiv\",\"id\":\"x\",\"command\":" + deep + "}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void a_frame_over_the_limit_closes_with_1009_and_leaves_others_alone() {
        Tab other = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeTextMessage("{\"type\":\"beat\"}" + " ".repeat(65_536));
        assertEquals("too-large", tab.next("fault").path("code").asText());
        assertEquals(1009, tab.closeCode());
        assertTrue(other.untilBeat().isEmpty());
    }

    @Test
    void a_frame_far_over_the_limit_is_cut_off() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeTextMessage(" ".repeat(1_000_000));
        assertTrue(tab.closeCode() != 1000);
    }

    @Test
    void a_message_over_the_limit_in_small_pieces_closes_too() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeFrame(io.vertx.core.http.WebSocketFrame.textFrame("{", false));
        for (int i = 0; i < 200; i++) {
            tab.socket.writeFrame(
                    io.vertx.core.http.WebSocketFrame.continuationFrame(Buffer.buffer(" ".repeat(1_000)), false));
        }
        tab.socket.writeFrame(io.vertx.core.http.WebSocketFrame.continuationFrame(Buffer.buffer("}"), true));
        assertEquals(1009, tab.closeCode());
    }

    @Test
    void binary_frames_are_malformed() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeBinaryMessage(Buffer.buffer(new byte[] {1, 2, 3}));
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void commands_beyond_the_rate_are_refused_and_may_be_sent_again() {
        restart(new Limits.Rates(
                new TokenBucket.Rate(0.001, 3), Limits.Rates.DEFAULT.cursors(), Limits.Rates.DEFAULT.frames(), 10));
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 3; i++) {
            tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.yield\",\"request\":\"none\"}");
            assertEquals("not-speaking", tab.next("refused").path("code").asText());
        }
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.yield\",\"request\":\"none\"}");
        assertEquals("too-many", tab.next("refused").path("code").asText());
    }

    @Test
    void frames_beyond_the_rate_are_faults_and_close_in_the_end() {
        restart(new Limits.Rates(
                Limits.Rates.DEFAULT.commands(), Limits.Rates.DEFAULT.cursors(), new TokenBucket.Rate(0.001, 20), 5));
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 25; i++) {
            tab.send("{\"type\":\"beat\"}");
        }
        assertEquals("too-many", tab.next("fault").path("code").asText());
        assertEquals(1008, tab.closeCode());
    }

    @Test
    void a_room_of_another_meeting_is_unknown() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(new org.sessioniv.domain.room.RoomId("lviv/plenary"), "{\"type\":\"floor.request\"}");
        assertEquals("unknown-room", tab.next("refused").path("code").asText());
        assertFalse(tab.untilBeat().toString().contains("snapshot"));
    }
}
