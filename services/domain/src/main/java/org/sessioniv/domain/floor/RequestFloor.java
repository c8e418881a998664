package org.sessioniv.domain.floor;

import java.time.Instant;
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
import org.sessioniv.domain.room.Standing;

/**
 * A participant asks for the floor.
 *
 * <p>Who: a member of a delegation that belongs to the room. When: a session and the list are open, and this seat
 * neither speaks nor waits already, nor was interrupted. Effect: an entry at the end of the list.
 */
public final class RequestFloor {
    private RequestFloor() {}

    public record Ask() implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            SpeakerList floor = room.floor();
            if (!room.sits()) {
                return Decision.refuse(Code.SESSION_NOT_OPEN, "The session is not open.");
            }
            if (!floor.open()) {
                return Decision.refuse(Code.LIST_CLOSED, "The list of speakers is closed.");
            }
            if (floor.speaks(occasion.by().who())) {
                return Decision.refuse(Code.SPEAKING_NOW, "You have the floor now.");
            }
            if (floor.isInterrupted(occasion.by().who())) {
                return Decision.refuse(Code.ALREADY_WAITING, "Your speech was interrupted and waits to go on.");
            }
            if (floor.waits(occasion.by().who(), FloorRequest.Kind.SPEECH)) {
                return Decision.refuse(Code.ALREADY_WAITING, "You are on the list already.");
            }
            if (floor.queue().size() >= SpeakerList.MAX_WAITING) {
                return Decision.refuse(Code.LIST_FULL, "The list of speakers is full.");
            }
            FloorRequestId id = new FloorRequestId(occasion.freshId("request"));
            return Decision.accept(new Asked(id, askerOf(occasion.by()), occasion.at()));
        }
    }

    public record Asked(FloorRequestId request, FloorRequest.Asker by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            FloorRequest entry = new FloorRequest(
                    request, by, FloorRequest.Kind.SPEECH, Optional.empty(), at, FloorRequest.Why.ARRIVAL);
            return room.with(room.floor().withBefore(entry, waiting -> false));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    static FloorRequest.Asker askerOf(Standing by) {
        return new FloorRequest.Asker(by.who(), by.label(), by.delegation());
    }
}
