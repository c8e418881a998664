package org.sessioniv.domain.room;

import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * Who somebody is in one room at one moment: the seat, its delegation, the roles held in this room, and what the seat
 * does about its delegation's ballots.
 */
public record Standing(
        ParticipantId who, String label, Optional<DelegationId> delegation, Set<Role> roles, Mandate mandate) {
    /** The program itself. */
    public static final Standing SYSTEM =
            new Standing(new ParticipantId("system"), "", Optional.empty(), Set.of(Role.SYSTEM));

    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Somebody who casts the ballots of the delegation. */
    public Standing(ParticipantId who, String label, Optional<DelegationId> delegation, Set<Role> roles) {
        this(who, label, delegation, roles, Mandate.CASTS);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The organiser may do what a moderator may. */
    public boolean moderates() {
        return is(Role.MODERATOR) || is(Role.ORGANISER);
    }
}
