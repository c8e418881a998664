package org.sessioniv.domain.room;

import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/** A group of viewers who have one and the same documents of a board. */
public sealed interface Audience {
    /** Whether documents may be its own, which no other audience has; the large groups own none. */
    boolean owns();

    /** Calls the one method of the reader that is meant for this audience. */
    <R> R read(Reader<R> reader);

    /** Whoever treats audiences apart says of each kind how. */
    interface Reader<R> {
        R group(Group group);

        R office(Office office);

        R delegation(DelegationId delegation);

        R participant(ParticipantId participant);
    }

    /** The large groups: every viewer is in exactly one. */
    enum Group implements Audience {
        /** Whoever can read the projector. */
        PUBLIC,
        /** Members of delegations. */
        DELEGATES,
        /** Organisers, moderators and rapporteurs. */
        STAFF;

        @Override
        public boolean owns() {
            return false;
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.group(this);
        }
    }

    /** Those who hold an office have documents of their own besides. */
    enum Office implements Audience {
        ORGANISERS;

        @Override
        public boolean owns() {
            return true;
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.office(this);
        }
    }

    /** All members of one delegation. */
    record OfDelegation(DelegationId delegation) implements Audience {
        @Override
        public boolean owns() {
            return true;
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.delegation(delegation);
        }
    }

    /** One person. */
    record OfParticipant(ParticipantId participant) implements Audience {
        @Override
        public boolean owns() {
            return true;
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.participant(participant);
        }
    }
}
