package org.sessioniv.domain.floor;

import org.sessioniv.domain.room.Id;

/** One entry of a list of speakers. */
public record FloorRequestId(String value) implements Id {
    public FloorRequestId {
        Id.checked(value);
    }
}
