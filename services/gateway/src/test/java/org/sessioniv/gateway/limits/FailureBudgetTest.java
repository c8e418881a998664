package org.sessioniv.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.HandClock;

/** Guessing, with time that passes by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureBudgetTest {
    private final HandClock clock = new HandClock();
    private static final FailureBudget.Guesser ONE = FailureBudget.Guesser.atAddress("one");
    private final FailureBudget budget = new FailureBudget(Limits.Guesses.DEFAULT.passwords(), clock);

    private boolean tries(FailureBudget.Guesser guesser) {
        return budget.take(guesser).attempt().isPresent();
    }

    private static FailureBudget.Guesser address(int number) {
        return FailureBudget.Guesser.atAddress("address-" + number);
    }

    @Test
    void guesses_at_codes_from_everywhere_for_two_days_find_nothing() {
        FailureBudget codes = new FailureBudget(Limits.Guesses.DEFAULT.codes(), clock);
        long tried = 0;
        long seconds = Duration.ofDays(2).toSeconds();
        for (long second = 0; second < seconds; second++) {
            for (int guess = 0; guess < 40; guess++) {
                tried += codes.take(address((int) (second * 40 + guess) % 100_000))
                                .attempt()
                                .isPresent()
                        ? 1
                        : 0;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertTrue(tried <= 30 * seconds + 4_000, "tried: " + tried);
        assertTrue(tried / Math.pow(28, 8) < 2e-5, "expected hits: " + tried / Math.pow(28, 8));
    }

    @Test
    void while_others_guess_an_honest_newcomer_is_served() {
        for (int guess = 0; guess < 100_000; guess++) {
            tries(address(guess % 7));
        }
        for (int i = 0; i < 1_000; i++) {
            budget.giveBack(budget.take(FailureBudget.Guesser.atAddress("honest"))
                    .attempt()
                    .orElseThrow());
        }
    }

    @Test
    void strangers_who_spend_everything_cannot_keep_a_trusted_device_out() {
        for (int guess = 0; guess < 100_000; guess++) {
            tries(address(guess));
        }
        assertFalse(tries(FailureBudget.Guesser.atAddress("newcomer")));
        assertTrue(tries(FailureBudget.Guesser.onDevice("owner's", true)));
        assertFalse(tries(FailureBudget.Guesser.onDevice("guest's", false)));
    }

    @Test
    void a_trusted_device_has_its_budget_and_no_more() {
        FailureBudget.Guesser owner = FailureBudget.Guesser.onDevice("owner's", true);
        for (int i = 0; i < 10; i++) {
            assertTrue(tries(owner));
        }
        assertFalse(tries(owner));
        assertTrue(tries(FailureBudget.Guesser.onDevice("another", true)));
    }

    @Test
    void an_address_gets_a_further_try_when_it_was_told_and_not_before() {
        for (int i = 0; i < 10; i++) {
            assertTrue(tries(ONE));
        }
        assertEquals(Duration.ofSeconds(30), budget.take(ONE).retryIn());
        clock.pass(Duration.ofMillis(29_999));
        assertEquals(Duration.ofMillis(1), budget.take(ONE).retryIn());
        clock.pass(Duration.ofMillis(1));
        assertTrue(tries(ONE));
        assertFalse(tries(ONE));
    }

    /** Two tries each, three in common, and so many to spare; only what is in common comes back, one a minute. */
    private FailureBudget small(int spare) {
        double never = 1e-9;
        return new FailureBudget(
                new FailureBudget.Limits(
                        new TokenBucket.Rate(never, 2),
                        new TokenBucket.Rate(1 / 60.0, 3),
                        new TokenBucket.Rate(never, spare),
                        100),
                clock);
    }

    private static boolean tries(FailureBudget small, FailureBudget.Guesser guesser) {
        return small.take(guesser).attempt().isPresent();
    }

    @Test
    void what_is_spare_is_for_those_who_have_not_failed_lately() {
        FailureBudget small = small(1);
        assertTrue(tries(small, ONE) && tries(small, address(1)) && tries(small, address(2)), "in common");
        assertFalse(tries(small, ONE), "failed once already");
        assertTrue(tries(small, address(3)), "a newcomer");
        assertFalse(tries(small, address(4)), "nothing is left");
    }

    @Test
    void what_is_refused_for_others_sake_costs_nothing_of_ones_own() {
        FailureBudget small = small(0);
        assertTrue(tries(small, ONE) && tries(small, address(1)) && tries(small, address(2)), "in common");
        for (int i = 0; i < 5; i++) {
            assertFalse(tries(small, ONE));
        }
        clock.pass(Duration.ofMinutes(1));
        assertTrue(tries(small, ONE), "the second of two tries");
    }

    @Test
    void a_right_guess_costs_nothing_of_what_strangers_have_in_common() {
        FailureBudget small = small(0);
        for (int i = 0; i < 10; i++) {
            small.giveBack(small.take(address(i)).attempt().orElseThrow());
        }
    }

    @Test
    void a_trusted_device_takes_nothing_of_what_strangers_have_in_common() {
        FailureBudget small = small(0);
        FailureBudget.Guesser owner = FailureBudget.Guesser.onDevice("owner's", true);
        assertTrue(tries(small, owner), "the first of two tries");
        assertTrue(tries(small, owner), "the second");
        assertTrue(tries(small, address(1)) && tries(small, address(2)) && tries(small, address(3)));
    }

    @Test
    void so_many_guessers_are_remembered_and_no_more() {
        TokenBucket.Rate rate = new TokenBucket.Rate(1, 10_000);
        FailureBudget small = new FailureBudget(new FailureBudget.Limits(rate, rate, rate, 50), clock);
        for (int i = 0; i < 1_000; i++) {
            assertTrue(small.take(address(i)).attempt().isPresent());
        }
        assertEquals(50, small.guessers());
    }
}
