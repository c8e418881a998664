package org.sessioniv.journal;

import org.jspecify.annotations.Nullable;

/**
 * Nobody knows whether the write is stored. The caller tells nobody anything, drops what it has in memory
 * and loads again.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String words) {
        this(words, null);
    }

    public OutcomeUnknown(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
