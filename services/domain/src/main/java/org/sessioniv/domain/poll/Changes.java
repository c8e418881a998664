package org.sessioniv.domain.poll;

import java.util.Locale;

/** Until when a delegation may vote otherwise than it did. */
public enum Changes {
    /** Until the poll is closed: its last ballot counts. */
    UNTIL_CLOSE,
    /** Never: its first ballot counts, and there is no other. */
    FINAL;

    /** As sent: {@code until-close}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
