package org.sessioniv.journal;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot work: locked, unreachable, full, foreign or closed. Nothing of the call was stored; the
 * words are for the operator.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String words) {
        this(words, null);
    }

    public StoreUnavailable(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
