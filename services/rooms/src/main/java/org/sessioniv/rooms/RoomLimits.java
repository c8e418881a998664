package org.sessioniv.rooms;

import java.time.Duration;
import org.sessioniv.domain.note.Note;

/**
 * The bounds of a room: commands that may wait for the append under way, and when it tidies up after itself: a snapshot
 * after so many events, and an account at rest once so many commits of its note lie behind the window in which an
 * author may come back. {@code snapshotEvery} is also what a start has to read at most, beside the snapshot. Answers
 * that left nothing in the journal are remembered {@code unwrittenFor} so long, and no more than {@code unwritten}.
 */
public record RoomLimits(
        int waiting, int snapshotEvery, int window, int mergeEvery, int unwritten, Duration unwrittenFor) {
    public static final RoomLimits DEFAULT =
            new RoomLimits(10_000, 5_000, Note.WINDOW, 5_000, 20_000, Duration.ofMinutes(10));

    /** The usual bounds, but for when the room tidies up. */
    public static RoomLimits tidying(int snapshotEvery, int window, int mergeEvery) {
        return new RoomLimits(
                DEFAULT.waiting, snapshotEvery, window, mergeEvery, DEFAULT.unwritten, DEFAULT.unwrittenFor);
    }

    /** The usual bounds, but for how many commands may wait. */
    public static RoomLimits withWaiting(int waiting) {
        return new RoomLimits(
                waiting,
                DEFAULT.snapshotEvery,
                DEFAULT.window,
                DEFAULT.mergeEvery,
                DEFAULT.unwritten,
                DEFAULT.unwrittenFor);
    }

    /** The usual bounds, but for how many unwritten answers are remembered and for how long. */
    public static RoomLimits remembering(int unwritten, Duration unwrittenFor) {
        return new RoomLimits(
                DEFAULT.waiting, DEFAULT.snapshotEvery, DEFAULT.window, DEFAULT.mergeEvery, unwritten, unwrittenFor);
    }

    public RoomLimits {
        if (waiting < 1 || snapshotEvery < 1 || mergeEvery < 1 || window < 0 || unwritten < 1) {
            throw new IllegalArgumentException("a bound that lets nothing happen");
        }
    }
}
