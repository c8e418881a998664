package org.sessioniv.gateway.socket;

/** What a peer says after its welcome goes to here. */
public interface Conversation {
    /** One text frame, as it came. */
    void take(String text);

    /** The line is no more, or about to be. */
    void ended();
}
