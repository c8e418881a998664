package org.sessioniv.domain.poll;

import org.sessioniv.domain.room.Id;

/** Names one wording of a delegation's draft of a ballot: another wording has another. */
public record BallotDraftId(String value) implements Id {
    public BallotDraftId {
        Id.checked(value);
    }
}
