package org.sessioniv.domain.placing;

import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/** A limit that cannot be kept: which it is, of whom it tells, how many it asks for and how many there are. */
public record Obstacle(Kind kind, Optional<RoomId> room, Optional<DelegationId> delegation, int asked, int there) {
    /** What is wrong. */
    public enum Kind {
        /** There is no group to place anybody in. */
        NO_GROUPS,
        /** A group is to have more at least than at most. */
        LEAST_OVER_MOST,
        /** All groups together take fewer delegations than there are. */
        TOO_FEW_PLACES,
        /** The groups need more delegations than there are. */
        TOO_FEW_DELEGATIONS,
        /** More stay in a group by their own hand or office than it may have. */
        TOO_MANY_STAY,
        /** A delegation can work in no group. */
        NO_LANGUAGE,
        /** Fewer delegations can work in a group than it needs. */
        TOO_FEW_SPEAKERS,
        /** A group has no rapporteur. */
        NO_RAPPORTEUR,
        /** Without this alone all could be placed: least and most of a group, its languages, an even spread. */
        LEAST,
        MOST,
        LANGUAGES,
        KINDS,
        REGIONS,
        /** No single limit is in the way; several are together. */
        SEVERAL;

        /** As sent: {@code too-few-places}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, Optional.empty(), Optional.empty(), 0, 0);
    }

    static Obstacle of(Kind kind, int asked, int there) {
        return new Obstacle(kind, Optional.empty(), Optional.empty(), asked, there);
    }

    static Obstacle of(Kind kind, RoomId room, int asked, int there) {
        return new Obstacle(kind, Optional.of(room), Optional.empty(), asked, there);
    }

    static Obstacle of(Kind kind, DelegationId delegation) {
        return new Obstacle(kind, Optional.empty(), Optional.of(delegation), 0, 0);
    }
}
