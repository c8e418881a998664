package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.Set;

/**
 * A node begins to write this room, where another may have written before or may still try to.
 *
 * <p>Who: the program, each time that a node has read the room's journal and cannot be sure that nothing more of an
 * earlier writer is under way. When: before anything else is decided or answered. Effect: nothing that anybody sees;
 * the journal says who writes from here on, and whatever was still on its way comes too late. Why: decision 19.
 */
public final class TakeOver {
    private TakeOver() {}

    /** By the node of that name. */
    public record Take(String node) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.version().equals(Version.ZERO)
                    ? Decision.refuse(Rejection.Code.ROOM_NOT_OPENED, "A room without a fact has no earlier writer.")
                    : Decision.accept(new Taken(node, occasion.at()));
        }
    }

    public record Taken(String node, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room;
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of();
        }
    }
}
