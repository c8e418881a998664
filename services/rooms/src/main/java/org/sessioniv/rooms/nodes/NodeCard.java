package org.sessioniv.rooms.nodes;

import org.sessioniv.rooms.NodeId;

/**
 * What a node says of itself in the register: its name, which start of the program under that name it is (32 digits of
 * hexadecimal), the version of the protocol that it speaks with other nodes, where it can be reached, whether it is
 * only joining, so that no room is to run there yet, and what its clock on the wall said when it wrote this, in
 * milliseconds.
 */
public record NodeCard(NodeId node, String start, int protocol, String address, boolean joining, long wallMs) {
    /** Of a node that starts: nobody is known to reach it yet. */
    public NodeCard(NodeId node, String start, int protocol, String address) {
        this(node, start, protocol, address, true, 0);
    }

    /** The same card, written later. */
    NodeCard at(boolean stillJoining, long nowMs) {
        return new NodeCard(node, start, protocol, address, stillJoining, nowMs);
    }
}
