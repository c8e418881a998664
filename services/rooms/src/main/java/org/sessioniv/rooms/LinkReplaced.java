package org.sessioniv.rooms;

import io.vertx.core.Future;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * The personal link of that seat is another one now, known by that hash: the seat's connections that were signed in by
 * any other are closed.
 */
public record LinkReplaced(RoomId meeting, ParticipantId seat, String link) implements Announcement {
    @Override
    public Future<Void> tell(Reader reader) {
        return reader.linkReplaced(this);
    }
}
