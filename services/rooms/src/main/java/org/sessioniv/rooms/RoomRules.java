package org.sessioniv.rooms;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/** The pure functions of the domain, as a room uses them. */
public record RoomRules(Deciding deciding, Evolving evolving, Projecting projecting) {
    public static final RoomRules DOMAIN = new RoomRules(Room::decide, Room::evolve, Board::project);

    /** What comes of a command. */
    @FunctionalInterface
    public interface Deciding {
        Decision decide(RoomState room, RoomCommand command, Occasion occasion);
    }

    /** The state after these facts. */
    @FunctionalInterface
    public interface Evolving {
        RoomState evolve(RoomState room, List<RoomEvent> events);
    }

    /** The document under a key for an audience. */
    @FunctionalInterface
    public interface Projecting {
        Optional<? extends BoardDocument> project(RoomState room, BoardKey key, Audience audience);
    }
}
