package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.Set;
import org.sessioniv.domain.roster.DelegationId;

/**
 * By whom and when a command is given, and what a rule needs of the world beyond its room: which voting delegations
 * belong to the room now, and a fresh token from which new ids are made. So a rule needs no clock and no random number.
 */
public record Occasion(Standing by, Set<DelegationId> voters, Instant at, String fresh) {
    public Occasion {
        voters = Set.copyOf(voters);
        if (fresh.length() < 16) {
            throw new IllegalArgumentException("a fresh token has 16 characters or more");
        }
    }

    /** A new id's text: a prefix that tells people what it names, and the fresh token. */
    public String freshId(String prefix) {
        return prefix + "-" + fresh;
    }
}
