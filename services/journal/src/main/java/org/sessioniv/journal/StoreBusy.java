package org.sessioniv.journal;

import org.jspecify.annotations.Nullable;

/** The store refused new work because a named limit is reached. Nothing was stored; ask again later. */
public final class StoreBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreBusy(String words) {
        this(words, null);
    }

    public StoreBusy(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
