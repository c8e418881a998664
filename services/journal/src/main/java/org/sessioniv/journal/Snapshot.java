package org.sessioniv.journal;

/**
 * What a stream's entries came to when its head was this one. Derived, never the truth: it spares reading the entries
 * before the head, and only as long as that head is in the stream's chain.
 */
public record Snapshot(StreamId stream, Head head, Body body) {
    /** MongoDB keeps at most 16 MiB in one document. */
    public static final int MAX_BODY_BYTES = 12 << 20;

    public Snapshot {
        if (body.size() > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("a snapshot's body holds at most " + MAX_BODY_BYTES + " bytes, not "
                    + body.size() + ": version " + head.version() + " of " + stream);
        }
    }
}
