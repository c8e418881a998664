package org.sessioniv.gateway.limits;

import java.time.InstantSource;

/** The budgets against guessing, one for each kind of secret. Shared by all gateway instances. */
public record Budgets(FailureBudget codes, FailureBudget passwords, FailureBudget secrets) {
    public static Budgets of(Limits.Guesses limits, InstantSource clock) {
        return new Budgets(
                new FailureBudget(limits.codes(), clock),
                new FailureBudget(limits.secrets(), clock),
                new FailureBudget(limits.secrets(), clock));
    }
}
