package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;

/** A meeting's journal ends before the version that somebody says it has. */
final class NotThatFar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotThatFar(RoomId meeting, Version wanted, Version found) {
        super("the journal of " + meeting.value() + " ends at version " + found.count() + ", and not at "
                + wanted.count() + " or later");
    }
}
