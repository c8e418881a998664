package org.sessioniv.domain.roster;

import java.util.Locale;

/** In which capacity somebody sits in a delegation, where the organisers said so. */
public enum Capacity {
    /** Speaks for the delegation; one seat of it at most. */
    HEAD(true),
    /** Speaks for it as well. */
    ALTERNATE(true),
    /** Is heard inside the delegation. */
    ADVISER(false),
    /** Looks on. */
    OBSERVER(false);

    private final boolean speaks;

    Capacity(boolean speaks) {
        this.speaks = speaks;
    }

    /** Whether a delegation with such a seat votes by such seats alone. */
    boolean speaks() {
        return speaks;
    }

    /** As sent: {@code alternate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
