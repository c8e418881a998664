package org.sessioniv.gateway.limits;

import java.time.InstantSource;
import org.sessioniv.journal.Records;

/**
 * The budgets against guessing, for what can be guessed: codes that are read aloud, and passwords. Links and tickets of
 * 128 bits and more have none: nobody finds one, and whoever holds an old one keeps nobody else out. Shared by all
 * gateway instances.
 */
public record Budgets(GuessBudget codes, GuessBudget passwords) {
    /** Of one node. */
    public static Budgets of(Limits.Guesses limits, InstantSource clock) {
        return new Budgets(new FailureBudget(limits.codes(), clock), new FailureBudget(limits.passwords(), clock));
    }

    /** Of all nodes over that store together. */
    public static Budgets shared(Limits.Guesses limits, InstantSource clock, Records records) {
        return new Budgets(
                new SharedBudget("codes", limits.codes(), clock, records),
                new SharedBudget("passwords", limits.passwords(), clock, records));
    }
}
