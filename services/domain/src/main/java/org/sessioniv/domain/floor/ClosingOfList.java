package org.sessioniv.domain.floor;

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
 * The list of speakers is closed, or reopened.
 *
 * <p>Who: a moderator. When: at any time. Effect: while it is closed nobody can ask for the floor; those on it keep
 * their places, and points of order remain possible.
 */
public final class ClosingOfList {
    private ClosingOfList() {}

    public record Close() implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.floor().open()
                    ? Decision.accept(new Closed())
                    : Decision.refuse(Code.LIST_CLOSED, "The list of speakers is closed already.");
        }
    }

    public record Reopen() implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.floor().open()
                    ? Decision.refuse(Code.LIST_OPEN, "The list of speakers is open already.")
                    : Decision.accept(new Reopened());
        }
    }

    public record Closed() implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().withOpen(false));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    public record Reopened() implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().withOpen(true));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
