package org.sessioniv.domain.roster;

import org.sessioniv.domain.room.Id;

/** Whoever comes to a meeting by its code under one and the same name; says nothing of the name. */
public record GuestId(String value) implements Id {
    public GuestId {
        Id.checked(value);
    }
}
