package org.sessioniv.domain.floor;

import java.util.Optional;
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
 * A moderator moves an entry of the list of speakers.
 *
 * <p>Who: a moderator. When: the entry waits. Effect: it stands before the entry named or, where it shall be the last,
 * behind the one named; it says on its face that it was moved. Naming neighbours instead of places keeps a move right
 * when the list has changed meanwhile.
 */
public final class MoveRequest {
    private MoveRequest() {}

    /** Names one neighbour: {@code before} which it goes or, to become the last, {@code after} which. */
    public record Move(FloorRequestId request, Optional<FloorRequestId> before, Optional<FloorRequestId> after)
            implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            SpeakerList floor = room.floor();
            if (before.isPresent() == after.isPresent()) {
                return Decision.refuse(Code.MALFORMED_COMMAND, "A move names one neighbour, before or after.");
            }
            FloorRequestId neighbour = before.or(() -> after).orElseThrow();
            if (floor.find(request).isEmpty() || floor.find(neighbour).isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_REQUEST, "This request is not on the list.");
            }
            Moved moved = new Moved(request, before.or(() -> floor.behind(neighbour)));
            boolean same = moved.before().filter(request::equals).isPresent()
                    || moved.applyTo(room).floor().order().equals(floor.order());
            return same ? Decision.refuse(Code.NO_EFFECT, "The entry stands there already.") : Decision.accept(moved);
        }
    }

    public record Moved(FloorRequestId request, Optional<FloorRequestId> before) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            FloorRequest entry = room.floor().find(request).orElseThrow().because(FloorRequest.Why.MOVED);
            return room.with(room.floor()
                    .without(request)
                    .withBefore(
                            entry,
                            waiting -> before.filter(waiting.id()::equals).isPresent()));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
