package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.topic.TopicDocument;

/**
 * A room's stream begins.
 *
 * <p>Who: the program, when the meeting's journal says that the room exists and its own stream is still empty.
 * When: once, as the first fact of a plenary or working group. Effect: the room knows its kind, title and topic.
 */
public final class OpenRoom {
    private OpenRoom() {}

    public record Open(RoomKind kind, String title, Optional<TopicDocument.Words> topic) implements RoomCommand {
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

    public record Opened(RoomKind kind, String title, Optional<TopicDocument.Words> topic, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.opened(new OpenRoom.Opening(kind, title, topic));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOM, BoardKey.FLOOR, BoardKey.TIMES, BoardKey.SCREEN);
        }
    }

    /** What a room is, from its first fact on. */
    public record Opening(RoomKind kind, String title, Optional<TopicDocument.Words> topic) {}
}
