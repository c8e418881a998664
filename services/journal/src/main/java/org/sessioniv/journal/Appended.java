package org.sessioniv.journal;

/** How an append ended when its outcome is known. */
public enum Appended {
    /** The entry is durable; now its authors may be told. */
    DONE,
    /** The entry does not follow the stream's head: somebody else wrote. The room must be loaded again. */
    TAKEN
}
