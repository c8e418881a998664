package org.sessioniv.rooms.peer;

/** A message beyond the bounds of {@link PeerCodec}, which no node would read. */
public final class MessageTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageTooLarge(String what) {
        super(what);
    }
}
