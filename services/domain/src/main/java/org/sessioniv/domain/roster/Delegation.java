package org.sessioniv.domain.roster;

import java.util.Locale;

/**
 * The body that holds a vote and a speaking budget: a state or an organisation, not a person. {@code order} is its
 * place in the meeting's own order of delegations, from 1.
 */
public record Delegation(
        DelegationId id, String name, String shortName, Kind kind, boolean votes, int order, Names names) {
    /** A delegation that all viewers know by the name as it was entered. */
    public Delegation(DelegationId id, String name, String shortName, Kind kind, boolean votes, int order) {
        this(id, name, shortName, kind, votes, order, Names.NONE);
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
