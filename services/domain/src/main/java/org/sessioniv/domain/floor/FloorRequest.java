package org.sessioniv.domain.floor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/** One entry of the list of speakers: who asks, for what, since when, and why the entry stands where it does. */
public record FloorRequest(FloorRequestId id, Asker by, Kind kind, Optional<String> ground, Instant askedAt, Why why) {
    /** The seat that asks, as it was called when it asked. */
    public record Asker(ParticipantId participant, String label, Optional<DelegationId> delegation) {}

    /** What the floor is asked for. */
    public enum Kind {
        SPEECH,
        /** Interrupts on procedure: goes before all speeches. */
        POINT_OF_ORDER;

        /** Whether it interrupts what is not of its kind. */
        boolean interrupts() {
            return switch (this) {
                case SPEECH -> false;
                case POINT_OF_ORDER -> true;
            };
        }

        /** As sent: {@code point-of-order}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why an entry stands where it does. */
    public enum Why {
        /** In the order in which the floor was asked for. */
        ARRIVAL,
        /** A point of order goes before all speeches. */
        POINT_OF_ORDER,
        /** A moderator moved it. */
        MOVED,
        /** The floor was given and taken back. */
        RETURNED;

        /** As sent: {@code point-of-order}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FloorRequest because(Why value) {
        return new FloorRequest(id, by, kind, ground, askedAt, value);
    }
}
