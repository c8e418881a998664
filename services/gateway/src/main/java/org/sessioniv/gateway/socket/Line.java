package org.sessioniv.gateway.socket;

/** The way to one peer and from it, as the gateway uses it; all of it on the gateway's event loop. */
public interface Line {
    /** Takes no more than these bytes for a peer that does not read, and calls back when half of them are gone. */
    void limit(int queueBytes, Runnable drained);

    /** False from the first sign of the end, which is some time before the peer is gone for good. */
    boolean isOpen();

    /** Whether the peer has not read what was written. */
    boolean isFull();

    /** Whether a frame that is written now is on its way. */
    boolean flows();

    /** Sends the frame, if the line is open. A failure to write ends the line, and whoever opened it hears so. */
    void write(TextFrame frame);

    /** Asks the peer for a sign of life. */
    void ping();

    /** Takes nothing from the peer until {@link #resume}. */
    void pause();

    void resume();

    /** Closes once all that was written is sent; a code of RFC 6455, section 7.4, says why. */
    void close(short code);

    /** Ends the line, unsent or not: a farewell would wait behind all that the peer does not read. */
    void cut();
}
