package org.sessioniv.rooms.nodes;

/** A node may not join, or no longer belongs: in words for whoever runs it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
        super(words, null, false, false);
    }

    static Refused nameTaken(NodeCard by) {
        return new Refused("a node named " + by.node().value() + " runs already, at " + by.address()
                + ": give each node a name of its own");
    }

    /** {@code mine} is the protocol of this program. */
    static Refused otherProtocol(NodeCard other, int mine) {
        return new Refused("node " + other.node().value() + " at " + other.address() + " speaks protocol "
                + other.protocol() + " with its peers, this program speaks " + mine
                + ": stop all nodes of the other release before the first of this one starts");
    }
}
