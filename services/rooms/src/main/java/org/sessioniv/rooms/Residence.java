package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomId;

/**
 * Which rooms this node may run now. What it says may be out of date at any moment: the journal lets only one of two
 * writers append, so that costs a retry and never a wrong write. Asked from all event loops.
 */
public interface Residence {
    /** This node, as the journal names it where it takes a room over. */
    NodeId node();

    /** Whether nobody else ever writes to this node's store. */
    boolean alone();

    /** Whether that room is to run here, and this node is sure enough of itself to decide, append and show. */
    boolean holds(RoomId room);

    /** Whether that node is among those that live, as far as this one knows. */
    boolean lives(NodeId node);

    /** This node was asked for a room that does not run here: whoever asked may know more. From any thread. */
    default void doubt() {}

    /** Calls back each time that another answer may be given than before, on whatever thread. */
    void onChange(Runnable listener);

    /** Of the only node there is: all rooms, always. */
    static Residence alone(NodeId self) {
        return new Residence() {
            @Override
            public NodeId node() {
                return self;
            }

            @Override
            public boolean alone() {
                return true;
            }

            @Override
            public boolean holds(RoomId room) {
                return true;
            }

            @Override
            public boolean lives(NodeId node) {
                return node.equals(self);
            }

            @Override
            public void onChange(Runnable listener) {}
        };
    }
}
