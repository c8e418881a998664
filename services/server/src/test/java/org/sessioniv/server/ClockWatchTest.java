package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How far a node's time may be from the store's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockWatchTest {
    private Instant wall = Instant.parse("2017-10-18T09:00:00Z");
    private long nanos;
    private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);
    private Duration storeAhead = Duration.ZERO;
    private Duration answerTakes = Duration.ZERO;
    private final ClockWatch watch = new ClockWatch(this::storeTime, clock);

    private Future<Instant> storeTime() {
        pass(answerTakes);
        Instant said = wall.plus(storeAhead);
        pass(answerTakes);
        return Future.succeededFuture(said);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    private boolean right() throws Exception {
        Outcomes.await(watch.watch());
        return watch.isRight();
    }

    @Test
    void ten_seconds_are_right_and_a_little_more_is_not() throws Exception {
        storeAhead = ClockWatch.BOUND;
        assertTrue(right());
        storeAhead = ClockWatch.BOUND.plusMillis(1);
        assertFalse(right());
        storeAhead = ClockWatch.BOUND.negated();
        assertTrue(right());
        storeAhead = ClockWatch.BOUND.negated().minusMillis(1);
        assertFalse(right());
    }

    @Test
    void what_the_answer_took_is_nobodys_fault() throws Exception {
        answerTakes = Duration.ofSeconds(20);
        storeAhead = Duration.ofSeconds(29);
        assertTrue(right());
        storeAhead = Duration.ofSeconds(31);
        assertFalse(right());
    }

    @Test
    void a_node_that_goes_on_from_the_journals_end_is_right() throws Exception {
        clock.notBefore(wall.plus(Duration.ofHours(1)));
        assertTrue(right());
        for (int i = 0; i < 600; i++) {
            pass(Duration.ofMinutes(10));
            clock.instant();
            assertTrue(right(), "while that is taken back");
        }
        assertTrue(clock.forward().compareTo(Duration.ofHours(1)) < 0);
    }

    @Test
    void a_store_that_does_not_answer_says_nothing_about_the_clock() throws Exception {
        ClockWatch silent = new ClockWatch(() -> Future.failedFuture("away"), clock);
        assertTrue(Outcomes.await(silent.watch().map(false).otherwise(true)));
        assertTrue(silent.isRight());
    }

    @Test
    void the_words_say_how_far_it_is_and_what_to_do() throws Exception {
        storeAhead = Duration.ofMinutes(5);
        String said = Outcomes.await(watch.check().map("right").otherwise(Outcomes::words));
        assertEquals(
                "this node's clock is 300 s behind that of the store, more than 10 s: what closes by the clock would"
                        + " close at the wrong time. Let all machines follow a time server, such as with chrony, then"
                        + " start this node again",
                said);
    }
}
