package org.sessioniv.journal;

/** How saving a record ended. */
public enum Saved {
    SAVED,
    /** The stored version is not the one before: somebody else saved or removed it. Load, decide again, save. */
    STALE,
    /** Another record of this kind holds the unique key. */
    KEY_TAKEN
}
