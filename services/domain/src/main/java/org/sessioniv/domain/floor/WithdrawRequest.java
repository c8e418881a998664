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
 * A request for the floor is withdrawn.
 *
 * <p>Who: the seat that asked; a moderator, any. When: the request waits. Effect: it is off the list; asking again
 * goes to the end.
 */
public final class WithdrawRequest {
    private WithdrawRequest() {}

    public record Withdraw(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MEMBER_OR_MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<FloorRequest> found = room.floor().find(request);
            if (found.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_REQUEST, "This request is not on the list.");
            }
            boolean own = found.get().by().participant().equals(occasion.by().who());
            return own || occasion.by().moderates()
                    ? Decision.accept(new Withdrawn(request))
                    : Decision.refuse(Code.NOT_ALLOWED, "Somebody else asked for this.");
        }
    }

    public record Withdrawn(FloorRequestId request) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().without(request));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
