package org.sessioniv.domain.roster;

import org.sessioniv.domain.room.Id;

/** A seat of the meeting, and so whoever sits on it. */
public record ParticipantId(String value) implements Id {
    public ParticipantId {
        Id.checked(value);
    }
}
