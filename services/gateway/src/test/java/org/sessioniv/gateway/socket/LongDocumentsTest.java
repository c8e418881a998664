package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.RoomsFixture;

/** Documents that are long, as all are here, are told a few times a second, and the newest always. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongDocumentsTest {
    private final LiveGateway gateway = LiveGateway.with(settings -> settings.with(allLong(settings.limits())));

    private static Limits allLong(Limits limits) {
        Limits.Pace pace = limits.pace();
        return limits.with(new Limits.Pace(pace.tick(), pace.paced(), 1, pace.presence(), pace.ping(), pace.idle()));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** The frames that come until that many changes of the list of speakers, one behind the other, are told. */
    private int framesOf(int changes) {
        Tab viewer = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        long version = viewer.watch(RoomsFixture.PLENARY).path("version").asLong();
        for (int i = 1; i <= changes; i++) {
            gateway.submit(RoomsFixture.PLENARY, RoomsFixture.MODERATOR, new SpeakingTime.Set(60_000L + i));
        }
        int frames = 0;
        JsonNode last;
        do {
            last = viewer.next("change");
            frames++;
        } while (last.path("set").path("floor").path("speakingTimeMs").asLong() < 60_000L + changes);
        assertEquals(version + changes, last.path("version").asLong());
        return frames;
    }

    @Test
    void many_changes_in_a_row_come_at_that_pace_and_end_with_the_newest() {
        long begun = System.nanoTime();
        int frames = framesOf(300);
        long tookMs = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(frames <= tookMs / 250 + 2, frames + " frames in " + tookMs + " ms");
    }

    @Test
    void what_changes_within_a_tick_is_told_though_nothing_follows() {
        assertTrue(framesOf(2) <= 2);
    }
}
