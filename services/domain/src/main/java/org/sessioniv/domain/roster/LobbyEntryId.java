package org.sessioniv.domain.roster;

import org.sessioniv.domain.room.Id;

/** Somebody who waits in the lobby to be let in. */
public record LobbyEntryId(String value) implements Id {
    public LobbyEntryId {
        Id.checked(value);
    }
}
