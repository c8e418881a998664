package org.sessioniv.domain.roster;

import org.sessioniv.domain.room.Id;

/** A delegation: a state, an organisation, a university. */
public record DelegationId(String value) implements Id {
    public DelegationId {
        Id.checked(value);
    }
}
