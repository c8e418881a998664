package org.sessioniv.notesteps;

import org.jspecify.annotations.Nullable;

/**
 * A position after mapping. {@code deleted} says that the content on the side asked for is gone; the other three say
 * it of the token before, the token after, and of a deletion that ran across the position.
 */
record MapResult(
        int position,
        boolean deleted,
        boolean deletedBefore,
        boolean deletedAfter,
        boolean deletedAcross,
        @Nullable Recovery recovery) {

    /** A place inside a deleted range, from which the mirror of the deleting map can bring the position back. */
    public record Recovery(int range, int offset) {}

    static MapResult kept(int position) {
        return new MapResult(position, false, false, false, false, null);
    }
}
