package org.sessioniv.rooms;

/**
 * The journal of a room holds what this program cannot make a room of. Reading it again would not help, so the room
 * stands still until somebody has looked; nothing is written behind what is not understood.
 */
public final class RoomStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RoomStopped(String what) {
        super(what);
    }
}
