package org.sessioniv.journal;

/** The first place where a stream is not what was appended: at which version, and what is wrong there, in words. */
public record BrokenLink(long version, Fault fault, String words) {
    /** What can be wrong with a link. */
    public enum Fault {
        /** An entry is of another stream. */
        WRONG_STREAM,
        /** Events are missing before the entry, or at the end of the stream. */
        GAP,
        /** The entry holds events that the one before holds already. */
        OVERLAP,
        /** The entry before, or this one, was changed after it was written. */
        WRONG_PREVIOUS,
        /** A writer of an earlier epoch wrote after a later one. */
        EPOCH_FELL,
        /** The last entry is not the one of which the store noted the hash. */
        WRONG_HEAD
    }
}
