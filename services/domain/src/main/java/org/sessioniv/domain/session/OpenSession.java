package org.sessioniv.domain.session;

import java.time.Instant;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/**
 * A session of the room is opened.
 *
 * <p>Who: a moderator. When: the room does not sit. Effect: participants can ask for the floor; the list of speakers
 * is open.
 */
public final class OpenSession {
    private OpenSession() {}

    public record Open() implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.sitting().isOpen()
                    ? Decision.refuse(Code.SESSION_OPEN, "The session is open already.")
                    : Decision.accept(new Opened(occasion.at()));
        }
    }

    public record Opened(Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(new Sitting.Open(at)).withOpenList();
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOM, BoardKey.FLOOR);
        }
    }
}
