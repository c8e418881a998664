package org.sessioniv.rooms.peer;

/** Bytes that are no message of this protocol. The words say what is wrong, and nothing of what was in them. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMessage(String what) {
        super("not a message: " + what, null, false, false);
    }
}
