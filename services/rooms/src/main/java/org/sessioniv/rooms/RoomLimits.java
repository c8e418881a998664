package org.sessioniv.rooms;

import org.sessioniv.domain.note.Note;

/**
 * When a room tidies up after itself: a snapshot after so many events, and an account at rest once so many commits of
 * its note lie behind the window in which an author may come back. {@code snapshotEvery} is also what a start has to
 * read at most, beside the snapshot.
 */
public record RoomLimits(int snapshotEvery, int window, int mergeEvery) {
    public static final RoomLimits DEFAULT = new RoomLimits(5_000, Note.WINDOW, 5_000);

    public RoomLimits {
        if (snapshotEvery < 1 || mergeEvery < 1 || window < 0) {
            throw new IllegalArgumentException("a room tidies up after at least one event");
        }
    }
}
