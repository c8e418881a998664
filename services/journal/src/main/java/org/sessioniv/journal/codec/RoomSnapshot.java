package org.sessioniv.journal.codec;

import java.util.List;
import org.sessioniv.domain.room.RoomState;

/**
 * What a snapshot of a room holds: its state, and the commands that it knows as answered, the oldest first.
 */
public record RoomSnapshot(RoomState state, List<Known> answered) {
    public RoomSnapshot {
        answered = List.copyOf(answered);
    }

    /** A command that was answered with yes: its id, the fingerprint of its body, and the version of the answer. */
    public record Known(String id, String fingerprint, long version, boolean note) {}
}
