package org.sessioniv.gateway.identity;

import java.time.Duration;

/** How long what is issued here holds, and what a password costs. */
public record IdentityLimits(
        Duration signedInFor,
        Duration ticketFor,
        Duration namesKeptFor,
        Duration guestsKnownFor,
        int passwordIterations,
        int hashingThreads) {
    public static final IdentityLimits DEFAULT = new IdentityLimits(
            Duration.ofHours(12), Duration.ofSeconds(30), Duration.ofHours(48), Duration.ofDays(30), 600_000, 2);

    public IdentityLimits withPasswordIterations(int value) {
        return new IdentityLimits(signedInFor, ticketFor, namesKeptFor, guestsKnownFor, value, hashingThreads);
    }
}
