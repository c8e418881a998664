package org.sessioniv.rooms.hazelcast;

/** A node cannot be part of a cluster in this way; the message is a sentence that says what to do about it. */
public final class ClusterRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClusterRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
