package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArrivalsTest {
    private static final long SEED = 23;

    /** Delegations that voted so many seconds after the opening. */
    private static Arrivals after(int... seconds) {
        Arrivals arrivals = Arrivals.NONE;
        for (int each : seconds) {
            arrivals = arrivals.with(Duration.ofSeconds(each));
        }
        return arrivals;
    }

    private static Optional<Arrivals.Steps> steps(int minutes, Integer... cast) {
        return Optional.of(new Arrivals.Steps(minutes, List.of(cast)));
    }

    @Test
    void three_or_none_in_each_minute_are_told_by_the_minute() {
        assertEquals(steps(1, 3, 3, 7), after(5, 30, 59, 120, 121, 150, 179).during(Duration.ofSeconds(179)));
    }

    @Test
    void a_minute_begins_where_the_one_before_ends() {
        assertEquals(steps(1, 3, 6), after(57, 58, 59, 60, 61, 62).during(Duration.ofSeconds(119)));
    }

    @Test
    void two_in_a_minute_stand_in_a_longer_step() {
        assertEquals(steps(2, 5, 8), after(5, 6, 7, 60, 61, 130, 131, 132).during(Duration.ofSeconds(239)));
    }

    @Test
    void the_last_who_votes_alone_is_not_shown_by_the_time() {
        assertEquals(Optional.empty(), after(1, 2, 3, 4, 5, 6, 1700).during(Duration.ofMinutes(29)));
    }

    @Test
    void fewer_than_six_are_told_apart_from_nothing_but_silence() {
        Arrivals five = after(1, 2, 3, 100, 101);
        assertEquals(Optional.empty(), five.during(Duration.ofSeconds(119)));
        assertEquals(steps(2, 5, 5), five.during(Duration.ofMinutes(2)));
    }

    @Test
    void all_in_one_step_tell_nothing_more_than_their_number() {
        assertEquals(Optional.empty(), after(1, 2, 3, 4, 5, 6).during(Duration.ofSeconds(50)));
    }

    @Test
    void nobody_voted_so_nothing_is_told() {
        assertEquals(Optional.empty(), Arrivals.NONE.during(Duration.ofMinutes(10)));
    }

    @Test
    void a_clock_that_was_set_back_puts_a_ballot_into_the_first_minute() {
        assertEquals(steps(1, 3, 6), after(-90, 1, 2, 60, 61, 62).during(Duration.ofSeconds(-5)));
    }

    @Test
    void a_vote_over_days_has_few_steps() {
        int day = 86_400;
        assertEquals(
                60,
                after(1, 2, 3)
                        .during(Duration.ofHours(1).minusSeconds(1))
                        .orElseThrow()
                        .cast()
                        .size());
        assertEquals(2, after(1, 2, 3).during(Duration.ofHours(1)).orElseThrow().minutes());
        assertTrue(after(1, 2, 3, 2 * day, 2 * day, 2 * day)
                        .during(Duration.ofDays(3))
                        .orElseThrow()
                        .cast()
                        .size()
                <= Arrivals.MOST_STEPS);
        assertEquals(Optional.empty(), after(1, 2, 3).during(Duration.ofDays(61)));
    }

    /** Whatever the order and the times: each step grows by none or by three and more, and all are counted. */
    @Test
    void no_ballot_ever_stands_alone() {
        SplittableRandom random = new SplittableRandom(SEED);
        int told = 0;
        for (int run = 0; run < 2_000; run++) {
            int[] seconds = random.ints(random.nextInt(60), 0, 60 + random.nextInt(4_000))
                    .toArray();
            Optional<Arrivals.Steps> steps = after(seconds).during(Duration.ofSeconds(random.nextInt(5_000)));
            if (steps.isPresent()) {
                told++;
                int before = 0;
                for (int cast : steps.get().cast()) {
                    assertTrue(cast == before || cast - before >= 3, seconds.length + " ballots in run " + run);
                    before = cast;
                }
                assertEquals(seconds.length, before);
            }
        }
        assertTrue(told > 100, told + " of 2,000 were told with the seed " + SEED);
    }
}
