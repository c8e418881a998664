package org.sessioniv.domain.floor;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/**
 * A participant interrupts on procedure.
 *
 * <p>Who: a member of a delegation that belongs to the room. When: a session is open, even if the list is closed, and
 * this seat has no point of order waiting or speaking. Effect: goes before all speeches, behind the points of order at
 * the head of the list. That it is decided at once, before the debate goes on, is common to rules of procedure of
 * international assemblies.
 */
public final class PointOfOrder {
    /** Characters of the ground that is named. */
    public static final int MAX_GROUND = 250;

    private PointOfOrder() {}

    public record Raise(String ground) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (!room.sits()) {
                return Decision.refuse(Code.SESSION_NOT_OPEN, "The session is not open.");
            }
            Written named = Written.line(ground);
            if (named.isBlank()) {
                return Decision.refuse(Code.GROUND_MISSING, "A point of order names its ground.");
            }
            Optional<Rejection> fault = named.fault(MAX_GROUND);
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            if (interruptsAlready(room, occasion)) {
                return Decision.refuse(Code.SPEAKING_NOW, "Your point of order has the floor now.");
            }
            if (room.floor().waits(occasion.by().who(), FloorRequest.Kind.POINT_OF_ORDER)) {
                return Decision.refuse(Code.ALREADY_WAITING, "Your point of order is on the list already.");
            }
            if (room.floor().queue().size() >= SpeakerList.MAX_WAITING) {
                return Decision.refuse(Code.LIST_FULL, "The list of speakers is full.");
            }
            FloorRequestId id = new FloorRequestId(occasion.freshId("request"));
            return Decision.accept(new Raised(id, RequestFloor.askerOf(occasion.by()), named.words(), occasion.at()));
        }

        /** Were that point of order taken back, this seat would wait with two. */
        private static boolean interruptsAlready(RoomState room, Occasion occasion) {
            return room.floor()
                    .speaking()
                    .map(Speech::request)
                    .filter(request -> request.kind() == FloorRequest.Kind.POINT_OF_ORDER)
                    .filter(request ->
                            request.by().participant().equals(occasion.by().who()))
                    .isPresent();
        }
    }

    public record Raised(FloorRequestId request, FloorRequest.Asker by, String ground, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            FloorRequest entry = new FloorRequest(
                    request,
                    by,
                    FloorRequest.Kind.POINT_OF_ORDER,
                    Optional.of(ground),
                    at,
                    FloorRequest.Why.POINT_OF_ORDER);
            return room.with(
                    room.floor().withBefore(entry, waiting -> waiting.kind() != FloorRequest.Kind.POINT_OF_ORDER));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
