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
