package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall clock and the monotonic clock of a machine are turned by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SteadyClockTest {
    private static final Instant START = Instant.parse("2017-10-18T09:00:00Z");

    private Instant wall = START;
    /** Near its end, so that it runs over: only differences mean something. */
    private long nanos = Long.MAX_VALUE - 5;

    private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void goes_with_time_from_the_wall_clocks_time() {
        assertEquals(START, clock.instant());
        pass(Duration.ofMinutes(3));
        assertEquals(START.plusSeconds(180), clock.instant());
        assertEquals(0, clock.leaps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "PT-3H", "PT13H", "PT-13H", "P-20000D", "PT1.5S", "PT-1.5S"})
    void books_no_leap_of_the_wall_clock_and_counts_it_once(Duration leap) {
        pass(Duration.ofMinutes(1));
        clock.instant();
        wall = wall.plus(leap);
        clock.instant();
        pass(Duration.ofMinutes(3));
        Duration measured = Duration.between(START.plusSeconds(60), clock.instant());
        Duration slewed = Duration.ofMinutes(3).dividedBy(SteadyClock.SLEW_PART);
        assertEquals(0, measured.minusMinutes(3).abs().compareTo(slewed), "booked " + measured);
        assertEquals(1, clock.leaps());
    }

    @Test
    void a_leap_there_and_back_is_two_leaps_and_no_time() {
        wall = wall.plus(Duration.ofHours(3));
        clock.instant();
        wall = wall.minus(Duration.ofHours(3));
        assertEquals(START, clock.instant());
        assertEquals(2, clock.leaps());
    }

    @Test
    void a_second_is_no_leap_and_a_little_more_is() {
        wall = wall.plus(SteadyClock.LEAP);
        clock.instant();
        assertEquals(0, clock.leaps());
        wall = wall.plus(SteadyClock.LEAP).plusNanos(1);
        clock.instant();
        assertEquals(1, clock.leaps());
    }

    @Test
    void the_sleep_of_a_laptop_is_a_leap_and_is_booked_to_nobody() {
        pass(Duration.ofMinutes(1));
        clock.instant();
        wall = wall.plus(Duration.ofHours(8)); // The monotonic clock stands while the machine sleeps.
        assertEquals(START.plusSeconds(60), clock.instant());
        assertEquals(1, clock.leaps());
    }

    @Test
    void takes_up_a_small_difference_slowly_and_then_keeps_to_the_wall_clock() {
        wall = wall.plusMillis(900);
        Duration each = Duration.ofSeconds(10);
        Duration before = Duration.ofMillis(900);
        for (int i = 0; i < 179; i++) {
            pass(each);
            Duration behind = Duration.between(clock.instant(), wall);
            assertEquals(before.minus(each.dividedBy(SteadyClock.SLEW_PART)), behind);
            before = behind;
        }
        pass(each);
        assertEquals(wall, clock.instant());
        pass(each);
        assertEquals(wall, clock.instant());
        assertEquals(0, clock.leaps());
    }

    @Test
    void drift_over_a_day_without_a_reading_is_no_leap() {
        pass(Duration.ofDays(1));
        wall = wall.plusSeconds(40);
        Instant read = clock.instant();
        assertEquals(0, clock.leaps());
        assertTrue(read.isAfter(START.plus(Duration.ofDays(1))));
    }

    @Test
    void never_goes_back_however_the_clocks_are_turned() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instant before = clock.instant();
            for (int i = 0; i < 500; i++) {
                nanos += random.nextInt(8) == 0 ? -random.nextLong(1_000_000) : random.nextLong(20_000_000_000L);
                wall = wall.plusMillis(random.nextLong(-20_000, 20_000));
                Instant now = clock.instant();
                assertFalse(now.isBefore(before), "seed " + seed);
                before = now;
            }
        }
    }

    @Test
    void frequent_readings_come_as_near_as_rare_ones() {
        wall = wall.plusMillis(900);
        for (int i = 0; i < 1_000; i++) {
            nanos += 700_000;
            wall = wall.plusNanos(700_000);
            clock.instant();
        }
        Duration taken = Duration.ofMillis(900).minus(Duration.between(clock.instant(), wall));
        assertEquals(Duration.ofNanos(700_000_000L / SteadyClock.SLEW_PART), taken);
    }

    @Test
    void goes_on_from_the_journals_end_when_that_is_ahead() {
        clock.notBefore(START.plusSeconds(3_600));
        assertEquals(START.plusSeconds(3_600), clock.instant());
        pass(Duration.ofMinutes(1));
        Duration measured = Duration.between(START.plusSeconds(3_600), clock.instant());
        assertEquals(Duration.ofMinutes(1).minusMillis(30), measured);
        assertEquals(0, clock.leaps());
    }

    @Test
    void a_journals_end_in_the_past_changes_nothing() {
        clock.notBefore(START.minusSeconds(1));
        assertEquals(START, clock.instant());
    }
}
