package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.limits.TokenBucket;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** Changes on their way to many: gathered, conflated for those who do not read, and ended with a seat's standing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FanOutTest {
    private final LiveGateway gateway = LiveGateway.with(settings -> settings.with(settings.limits()
            .with(new Limits.Rates(
                    new TokenBucket.Rate(1e6, 1_000_000),
                    new TokenBucket.Rate(1e6, 1_000_000),
                    new TokenBucket.Rate(1e6, 1_000_000),
                    1_000_000))));

    @AfterEach
    void close() {
        gateway.close();
    }

    private void setSpeakingTimes(int count) {
        for (int i = 1; i <= count; i++) {
            gateway.submit(RoomsFixture.PLENARY, RoomsFixture.MODERATOR, new SpeakingTime.Set(60_000L + i));
        }
    }

    @Test
    void many_changes_in_a_row_come_as_few_frames_and_end_with_the_newest() {
        Tab viewer = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        long version = viewer.watch(RoomsFixture.PLENARY).path("version").asLong();
        long begun = System.nanoTime();
        setSpeakingTimes(300);
        int frames = 0;
        JsonNode last;
        do {
            last = viewer.next("change");
            frames++;
        } while (last.path("set").path("floor").path("speakingTimeMs").asLong() < 60_300);
        // Until the last of them: a slow machine goes on sending when the room has long answered.
        long tookMs = (System.nanoTime() - begun) / 1_000_000;
        assertEquals(version + 300, last.path("version").asLong());
        assertTrue(frames <= tookMs / 15 + 3, frames + " frames in " + tookMs + " ms");
    }

    /** A connection that has asked for more than it reads, until the server will not send it more. */
    private Tab blocked() {
        for (int i = 0; i < 80; i++) {
            gateway.submit(
                    RoomsFixture.MEETING,
                    Directory.ORGANISER,
                    new ProposeTopic.Propose("Topic " + i, "w".repeat(1_000), "q".repeat(200)));
        }
        Tab slow = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        slow.watch(RoomsFixture.PLENARY);
        slow.socket.pause();
        long before = gateway.gateway.counters().of(Counters.Event.FRAMES_REFUSED);
        Eventually.until("the socket is full", () -> {
            slow.send("{\"type\":\"watch\",\"room\":\"kyiv\"}");
            return gateway.gateway.counters().of(Counters.Event.FRAMES_REFUSED) > before;
        });
        return slow;
    }

    @Test
    void a_connection_that_does_not_read_gets_the_newest_later_and_holds_nobody_up() {
        Tab slow = blocked();
        Tab quick = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        quick.watch(RoomsFixture.PLENARY);
        setSpeakingTimes(200);
        while (quick.nextDocument("floor").path("speakingTimeMs").asLong() < 60_200) {}
        Eventually.until(
                "changes are conflated", () -> gateway.gateway.counters().of(Counters.Event.CHANGES_CONFLATED) > 0);
        slow.socket.resume();
        int frames = 1;
        while (slow.nextDocument("floor").path("speakingTimeMs").asLong() < 60_200) {
            frames++;
        }
        assertTrue(frames <= 2, frames + " frames");
    }

    @Test
    void a_connection_that_does_not_read_for_too_long_is_closed() {
        blocked();
        Eventually.until("it is closed", () -> {
            gateway.clock.pass(Duration.ofSeconds(31));
            return gateway.gateway.counters().of(Counters.Event.CLOSED_TOO_SLOW) == 1;
        });
        Eventually.until("its place is free", () -> gateway.gateway.connections() == 0);
    }

    @Test
    void connections_that_are_about_to_close_cost_nobody_a_change() {
        Browser georgia = gateway.seat(RoomsFixture.GEORGIA_1);
        List<Tab> leavers =
                IntStream.range(0, 20).mapToObj(any -> georgia.tab()).toList();
        leavers.forEach(tab -> tab.watch(RoomsFixture.PLENARY));
        Tab viewer = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        viewer.watch(RoomsFixture.PLENARY);
        leavers.forEach(tab -> tab.socket.close());
        long ms = 60_000;
        do {
            gateway.submit(RoomsFixture.PLENARY, RoomsFixture.MODERATOR, new SpeakingTime.Set(++ms));
            assertEquals(ms, viewer.nextDocument("floor").path("speakingTimeMs").asLong());
        } while (gateway.gateway.connections() > 1);
    }

    @Test
    void whoever_gets_another_role_comes_back_with_it_and_others_stay() {
        Tab ukraine = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        ukraine.watch(RoomsFixture.PLENARY);
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new Appointing.Appoint(RoomsFixture.UKRAINE_1, Role.MODERATOR, Optional.empty()));
        assertEquals("reseated", ukraine.next("closing").path("code").asText());
        List<JsonNode> seen = georgia.untilBeat();
        assertTrue(seen.stream().noneMatch(frame -> frame.path("type").asText().equals("closing")), seen::toString);
    }

    @Test
    void whoever_is_removed_is_told_so_and_waits_and_signs_in_no_more() {
        Browser ukraine = gateway.seat(RoomsFixture.UKRAINE_1);
        Tab waiting = ukraine.tab();
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        gateway.submit(RoomsFixture.PLENARY, RoomsFixture.UKRAINE_1, new RequestFloor.Ask());
        georgia.watch(RoomsFixture.PLENARY);
        gateway.submit(RoomsFixture.MEETING, Directory.ORGANISER, new RemoveSeat.Remove(RoomsFixture.UKRAINE_1));
        assertEquals("removed", waiting.next("closing").path("code").asText());
        assertTrue(georgia.nextDocument("floor").path("queue").isEmpty());
        assertEquals(
                "signed-out",
                ukraine.get("/api/me").expect(200).json().path("state").asText());
    }

    @Test
    void a_stopping_server_says_so() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        gateway.stop();
        JsonNode closing = tab.next("closing");
        assertEquals("server-stopping", closing.path("code").asText());
        assertTrue(closing.path("withinMs").isMissingNode(), "there is no other node to come to");
        assertEquals(1001, tab.closeCode());
    }
}
