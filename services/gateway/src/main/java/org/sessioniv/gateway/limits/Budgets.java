package org.sessioniv.gateway.limits;

import java.time.InstantSource;

/**
 * The budgets against guessing, for what can be guessed: codes that are read aloud, and passwords. Links and tickets of
 * 128 bits and more have none: nobody finds one, and whoever holds an old one keeps nobody else out. Shared by all
 * gateway instances.
 */
public record Budgets(FailureBudget codes, FailureBudget passwords) {
    public static Budgets of(Limits.Guesses limits, InstantSource clock) {
        return new Budgets(new FailureBudget(limits.codes(), clock), new FailureBudget(limits.passwords(), clock));
    }
}
