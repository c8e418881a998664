package org.sessioniv.rooms.nodes;

import org.sessioniv.rooms.NodeId;

/**
 * What a node says of itself in the register: its name, which start of the program under that name it is (32 digits of
 * hexadecimal), the version of the protocol that it speaks with other nodes, where it can be reached, and what its
 * clock on the wall said when it wrote this, in milliseconds.
 */
public record NodeCard(NodeId node, String start, int protocol, String address, long wallMs) {
    /** The same card, written later. */
    NodeCard at(long nowMs) {
        return new NodeCard(node, start, protocol, address, nowMs);
    }
}
