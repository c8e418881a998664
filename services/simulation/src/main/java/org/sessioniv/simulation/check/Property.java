package org.sessioniv.simulation.check;

/** What a run must show, each seen by a checker of its own. */
public enum Property {
    /** What was acknowledged is in the journal, once, at that version or before; or there was nothing to do. */
    ACKED_ONCE,
    /** What was refused is not in the journal. */
    REFUSED_NEVER,
    /** Everything in the journal was asked for by whoever it names, in that room, and no wish is in it twice. */
    NOBODY_ELSE,
    /** Versions have no gaps, each entry names the hash before it, and holds as many events as it says. */
    WHOLE_CHAIN,
    /** What a board was told to be whole up to is a place in the journal, and nothing on it is older than that. */
    WHOLE_BOARD,
    /** At the end each board is that of the journal's end, and each note at its last revision. */
    FRESH_AT_END,
    /** No document reached a seat that was not that seat's at some version of the journal. */
    SEALED,
    /** Once nothing goes wrong any more, every wish is answered and every page online in bounded time. */
    ANSWERED,
    /** No board and no note is replaced by an older one. */
    NEVER_BACK,
    /** No client is told what cannot be: a commit that does not follow the last one, a history that never was. */
    NOTHING_ODD,
    /**
     * A poll is closed once, no later than its closing time, takes no ballot from then on, and does not stay open. A
     * result that waits for nobody is published then, once.
     */
    CLOSED_ON_TIME,
    /** No turn of a node ends with an exception. */
    NOTHING_BREAKS
}
