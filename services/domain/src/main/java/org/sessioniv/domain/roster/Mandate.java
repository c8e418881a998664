package org.sessioniv.domain.roster;

import java.util.Locale;

/** What a seat does about the ballots of its delegation. */
public enum Mandate {
    /** Casts them. */
    CASTS,
    /** Drafts them for those who do. */
    ADVISES,
    /** Sees them. */
    READS;

    public boolean casts() {
        return this == CASTS;
    }

    /** Whether it writes the delegation's draft of one; who only looks on does not. */
    public boolean drafts() {
        return this != READS;
    }

    /** As sent: {@code casts}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
