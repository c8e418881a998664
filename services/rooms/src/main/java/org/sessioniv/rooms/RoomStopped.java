package org.sessioniv.rooms;

import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.codec.BatchCodec;

/**
 * The journal of a room holds what this program cannot make a room of. Reading it again would not help, so the room
 * stands still until somebody has looked; nothing is written behind what is not understood.
 */
public final class RoomStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RoomStopped(String what) {
        super(what);
    }

    /** Whether a room stands still for that. */
    static boolean isMeantBy(Throwable cause) {
        return cause instanceof RoomStopped
                || cause instanceof BrokenChain
                || cause instanceof BatchCodec.UnreadableEntry;
    }
}
