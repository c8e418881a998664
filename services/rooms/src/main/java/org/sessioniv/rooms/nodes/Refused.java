package org.sessioniv.rooms.nodes;

/** A node may not join, or no longer belongs: in words for whoever runs it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
        super(words, null, false, false);
    }
}
