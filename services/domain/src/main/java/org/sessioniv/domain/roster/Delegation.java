package org.sessioniv.domain.roster;

import java.util.Locale;
import java.util.Optional;

/**
 * The body that holds a vote and a speaking budget: a state or an organisation, not a person. {@code order} is its
 * place in the meeting's own order of delegations, from 1; {@code region} the part of the world that the organisers
 * count it to, in their words.
 */
public record Delegation(
        DelegationId id,
        String name,
        String shortName,
        Kind kind,
        boolean votes,
        int order,
        Names names,
        Optional<String> region) {
    /** A delegation that all viewers know by the name as it was entered. */
    public Delegation(DelegationId id, String name, String shortName, Kind kind, boolean votes, int order) {
        this(id, name, shortName, kind, votes, order, Names.NONE, Optional.empty());
    }

    /** What a delegation represents. */
    public enum Kind {
        STATE,
        ORGANISATION,
        ACADEMIA,
        NGO;

        /** As sent: {@code state}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
