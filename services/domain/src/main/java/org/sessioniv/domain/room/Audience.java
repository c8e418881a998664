package org.sessioniv.domain.room;

import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/** A group of viewers who have one and the same documents of a board. */
public sealed interface Audience {
    /** The large groups: every viewer is in exactly one. */
    enum Group implements Audience {
        /** Whoever can read the projector. */
        PUBLIC,
        /** Members of delegations. */
        DELEGATES,
        /** Organisers, moderators and rapporteurs. */
        STAFF
    }

    /** All members of one delegation. */
    record OfDelegation(DelegationId delegation) implements Audience {}

    /** One person. */
    record OfParticipant(ParticipantId participant) implements Audience {}
}
