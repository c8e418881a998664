package org.sessioniv.rooms;

import io.vertx.core.Future;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;

/**
 * What a meeting's own room says of people and rooms is another than before, since that version of it: each directory
 * is to know it, and whoever sits otherwise than at their welcome comes back for another one.
 */
public record MeetingChanged(RoomId meeting, Version version) implements Announcement {
    @Override
    public Future<Void> tell(Reader reader) {
        return reader.meetingChanged(this);
    }
}
