package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.topic.Topic;

/**
 * A room's stream begins.
 *
 * <p>Who: the program, when the meeting's journal says that the room exists and its own stream is still empty.
 * When: once, as the first fact of a plenary or working group. Effect: the room knows its kind, title and topic.
 */
public final class OpenRoom {
    private OpenRoom() {}

    public record Open(RoomKind kind, String title, Optional<Topic.Words> topic) implements RoomCommand {
        /** The first entry of that room of a meeting. */
        public static Open of(Groups.Entry room) {
            return new Open(room.kind(), room.title(), room.topic());
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (room.opening().isPresent()) {
                return Decision.refuse(Rejection.Code.ROOM_OPENED, "The room has its first entry already.");
            }
            return Decision.accept(new Opened(kind, title, topic, occasion.at()));
        }
    }

    public record Opened(RoomKind kind, String title, Optional<Topic.Words> topic, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.opened(new Opening(kind, title, topic));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOM, BoardKey.FLOOR, BoardKey.TIMES, BoardKey.SCREEN);
        }
    }
}
