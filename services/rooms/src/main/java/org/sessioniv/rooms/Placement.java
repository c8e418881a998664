package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomId;

/**
 * Where a room runs. It may be wrong or out of date at any moment: that costs a retry, never a wrong write, because
 * the journal lets only one of two writers append.
 */
public interface Placement {
    NodeId ownerOf(RoomId room);

    /** All rooms on this node. */
    static Placement local(NodeId self) {
        return room -> self;
    }
}
