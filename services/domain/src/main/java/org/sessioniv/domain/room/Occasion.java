package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.Set;
import org.sessioniv.domain.poll.Counts;
import org.sessioniv.domain.roster.DelegationId;

/**
 * By whom and when a command is given, and what a rule needs of the world beyond its room: which voting delegations
 * belong to the room now, a fresh token from which new ids are made, and the results of closed polls. So a rule needs
 * no clock and no random number, and does not count what is counted already.
 */
public record Occasion(Standing by, Set<DelegationId> voters, Instant at, String fresh, Counts counts) {
    public Occasion {
        voters = Set.copyOf(voters);
        if (fresh.length() < 16) {
            throw new IllegalArgumentException("a fresh token has 16 characters or more");
        }
    }

    /** Polls are counted when a rule asks for the result. */
    public Occasion(Standing by, Set<DelegationId> voters, Instant at, String fresh) {
        this(by, voters, at, fresh, Counts.NOW);
    }

    /** A new id's text: a prefix that tells people what it names, and the fresh token. */
    public String freshId(String prefix) {
        return prefix + "-" + fresh;
    }
}
