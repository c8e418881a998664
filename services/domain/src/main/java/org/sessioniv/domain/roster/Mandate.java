package org.sessioniv.domain.roster;

import java.util.Locale;

/** What a seat does about the ballots of its delegation. */
public enum Mandate {
    /** Casts them. */
    CASTS,
    /** Advises those who do. */
    ADVISES,
    /** Sees them. */
    READS;

    public boolean casts() {
        return this == CASTS;
    }

    /** As sent: {@code casts}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
