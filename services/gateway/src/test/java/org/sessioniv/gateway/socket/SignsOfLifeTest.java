package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.RoomsFixture;

/** Lines that say nothing: the server asks, and closes those that do not answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignsOfLifeTest {
    private static LiveGateway with(Duration ping, Duration idle) {
        Limits.Pace pace = Limits.Pace.DEFAULT;
        return LiveGateway.with(settings -> settings.with(settings.limits()
                .with(new Limits.Pace(pace.tick(), pace.paced(), pace.longBytes(), pace.presence(), ping, idle))));
    }

    @Test
    void every_connection_is_pinged() throws InterruptedException {
        try (LiveGateway gateway = with(Duration.ofSeconds(1), Duration.ofSeconds(60))) {
            Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
            CountDownLatch pinged = new CountDownLatch(2);
            tab.socket.frameHandler(frame -> {
                if (frame.isPing()) {
                    pinged.countDown();
                }
            });
            assertTrue(pinged.await(120, TimeUnit.SECONDS), "two pings");
        }
    }

    @Test
    void a_line_that_says_nothing_at_all_is_closed() {
        for (Duration idle = Duration.ofMillis(500); !closesWhatIsIdle(idle); idle = idle.multipliedBy(4)) {
            assertTrue(idle.compareTo(Duration.ofMinutes(2)) < 0, "nobody came in within " + idle);
        }
    }

    /** False when a slow machine was idle itself before there was a line. */
    private static boolean closesWhatIsIdle(Duration idle) {
        try (LiveGateway gateway = with(Duration.ofSeconds(60), idle)) {
            Tab tab;
            try {
                tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
            } catch (AssertionError late) {
                return false;
            }
            assertTrue(tab.closeCode() != 1000);
            return true;
        }
    }
}
