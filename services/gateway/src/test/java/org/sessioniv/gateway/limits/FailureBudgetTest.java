package org.sessioniv.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.HandClock;

/** Guessing, with time that passes by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureBudgetTest {
    private final HandClock clock = new HandClock();
    private final FailureBudget budget = new FailureBudget(Limits.Guesses.DEFAULT.secrets(), clock);

    @Test
    void a_million_guesses_from_a_thousand_addresses_in_a_day_find_nothing() {
        long tried = 0;
        for (int guess = 0; guess < 1_000_000; guess++) {
            tried += budget.take("address-" + guess % 1_000).isPresent() ? 1 : 0;
            clock.pass(Duration.ofMillis(86));
        }
        double codes = Math.pow(28, 8);
        assertTrue(tried / codes < 1e-3, "expected hits: " + tried / codes);
    }

    @Test
    void while_others_guess_an_honest_newcomer_is_served() {
        for (int guess = 0; guess < 100_000; guess++) {
            budget.take("address-" + guess % 1_000).ifPresent(failed -> {});
        }
        for (int i = 0; i < 1_000; i++) {
            Optional<FailureBudget.Attempt> attempt = budget.take("honest");
            budget.succeeded(attempt.orElseThrow());
        }
    }

    @Test
    void an_address_gets_a_further_try_after_half_a_minute() {
        for (int i = 0; i < 10; i++) {
            assertTrue(budget.take("one").isPresent());
        }
        assertTrue(budget.take("one").isEmpty());
        clock.pass(Duration.ofSeconds(30));
        assertTrue(budget.take("one").isPresent());
        assertTrue(budget.take("one").isEmpty());
    }

    @Test
    void so_many_addresses_are_remembered_and_no_more() {
        FailureBudget small = new FailureBudget(
                new FailureBudget.Limits(new TokenBucket.Rate(1, 10), new TokenBucket.Rate(1, 10), 50), clock);
        for (int i = 0; i < 1_000; i++) {
            small.take("address-" + i).ifPresent(failed -> {});
        }
        assertEquals(50, small.addresses());
    }
}
