package org.sessioniv.rooms.peer;

/** A message of a node that speaks another protocol: it is not read, and its sender learns nothing from it. */
public final class OtherProtocol extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherProtocol(int number) {
        super("a message of protocol " + number + "; this node speaks " + PeerCodec.PROTOCOL, null, false, false);
    }
}
