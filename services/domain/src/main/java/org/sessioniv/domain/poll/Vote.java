package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * That a delegation voted, not what it chose: the label of the seat that did so last, and when.
 *
 * @param turn which of its votes in this poll it is, from 1
 * @param draftedBy the seat that wrote what was cast, where it was a draft
 */
public record Vote(String by, Instant at, int turn, Optional<ParticipantId> draftedBy) {
    /** The first vote of a delegation, of no draft. */
    public Vote(String by, Instant at) {
        this(by, at, 1, Optional.empty());
    }

    Vote after(Optional<Vote> before) {
        return new Vote(by, at, 1 + before.map(Vote::turn).orElse(0), draftedBy);
    }

    Vote drafted(ParticipantId seat) {
        return new Vote(by, at, turn, Optional.of(seat));
    }
}
