package org.sessioniv.domain.poll;

import java.util.Locale;

/** When all see the result of a poll. */
public enum Results {
    /** When whoever leads publishes it, some time after the poll is closed. */
    WHEN_PUBLISHED,
    /** When the poll is closed: nobody looks at it before, and nobody holds it back ({@link PublishAtClose}). */
    AT_CLOSE;

    /** As sent: {@code at-close}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
