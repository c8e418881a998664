package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomId;

/**
 * Where a room runs. It may be wrong or out of date at any moment: that costs a retry, never a wrong write, because
 * the journal lets only one of two writers append.
 */
public interface Placement {
    NodeId ownerOf(RoomId room);

    /** Whether a room may run elsewhere tomorrow, so that what is told of it may be lost on the way. */
    default boolean moves() {
        return false;
    }

    /** Calls back when a room may have another owner than before, on whatever thread. */
    default void onMove(Runnable listener) {}

    /** A room was not found where it should be: whoever decides that looks again. From any thread. */
    default void doubt() {}

    /** All rooms on this node. */
    static Placement local(NodeId self) {
        return room -> self;
    }
}
