package org.sessioniv.domain.poll;

import java.util.Locale;

/**
 * The fewest with which a poll decides anything: the share that its terms ask for, rounded up. It is met from exactly
 * that many on.
 */
public record Quorum(int needed) {
    /** Of what it is a share, and what has to reach it. */
    public enum Of {
        /** Ballots, of the delegations that may vote. */
        ENTITLED,
        /** Ballots, of the delegations that attend. */
        PRESENT,
        /** Delegations that attend, of those that may vote, whether they vote or not. */
        ATTENDANCE;

        /** As sent: {@code entitled}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Quorum of(PollTerms.Share share, Of of, int entitled, int present) {
        return new Quorum(share.of(
                switch (of) {
                    case ENTITLED, ATTENDANCE -> entitled;
                    case PRESENT -> present;
                }));
    }

    public boolean isMetBy(int reached) {
        return reached >= needed;
    }
}
