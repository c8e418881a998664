package org.sessioniv.gateway.limits;

import io.vertx.core.Future;

/** How many wrong guesses are borne; on one node or on several together. */
public interface GuessBudget {
    /** Takes one attempt, to be given back when it was no wrong guess. Fails when nobody can say what is left. */
    Future<FailureBudget.Turn> attempt(FailureBudget.Guesser guesser);

    /**
     * The attempt was no wrong guess: right, or never answered. Never fails: what cannot be given back stays spent.
     */
    Future<Void> forgive(FailureBudget.Attempt attempt);
}
