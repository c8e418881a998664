package org.sessioniv.domain.poll;

import org.sessioniv.domain.room.Id;

/** One poll. */
public record PollId(String value) implements Id {
    public PollId {
        Id.checked(value);
    }
}
