package org.sessioniv.domain.roster;

import org.sessioniv.domain.room.Id;

/** A delegation: a state, an organisation, a university. */
public record DelegationId(String value) implements Id, Comparable<DelegationId> {
    public DelegationId {
        Id.checked(value);
    }

    @Override
    public int compareTo(DelegationId other) {
        return value.compareTo(other.value);
    }
}
