package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;

/** The personal link of that seat was replaced: the seat's connections are closed. */
public record LinkReplaced(RoomId meeting, ParticipantId seat) implements Announcement {
    @Override
    public void tell(Reader reader) {
        reader.linkReplaced(this);
    }
}
