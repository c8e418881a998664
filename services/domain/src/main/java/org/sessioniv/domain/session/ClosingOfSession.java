package org.sessioniv.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * The session of the room is closed.
 *
 * <p>Who: a moderator. When: a session is open and nobody has the floor. Effect: nobody can ask for the floor; a speech
 * that was interrupted is over and counted; those still waiting keep their places for when the room sits again.
 */
public final class ClosingOfSession {
    private ClosingOfSession() {}

    public record Close() implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (!room.sitting().isOpen()) {
                return Decision.refuse(Code.SESSION_NOT_OPEN, "No session is open.");
            }
            if (room.isFloorTaken()) {
                return Decision.refuse(Code.FLOOR_TAKEN, "Somebody has the floor; end the speech first.");
            }
            List<RoomEvent> events = new ArrayList<>(room.floorAtClosing(occasion.at()));
            events.add(new Closed(occasion.at()));
            return Decision.accept(events);
        }
    }

    public record Closed(Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(new Sitting.Closed(at));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOM);
        }
    }
}
