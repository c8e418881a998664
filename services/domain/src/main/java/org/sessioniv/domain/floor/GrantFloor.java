package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * The floor is given.
 *
 * <p>Who: a moderator. When: a session is open; to the entry named or, when none is, to the first of the list. Effect:
 * whoever spoke has ended; the entry leaves the list and speaks; the clock starts with the room's speaking time.
 */
public final class GrantFloor {
    private GrantFloor() {}

    public record Grant(Optional<FloorRequestId> request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            SpeakerList floor = room.floor();
            if (!room.sits()) {
                return Decision.refuse(Code.SESSION_NOT_OPEN, "The session is not open.");
            }
            if (request.isEmpty() && floor.queue().isEmpty()) {
                return Decision.refuse(Code.LIST_EMPTY, "Nobody waits for the floor.");
            }
            Optional<FloorRequest> next = request.isPresent()
                    ? floor.find(request.get())
                    : Optional.of(floor.queue().get(0));
            if (next.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_REQUEST, "This request is not on the list.");
            }
            List<RoomEvent> events = new ArrayList<>();
            floor.speaking().ifPresent(speech -> events.add(EndSpeech.Ended.of(speech, occasion.at())));
            events.add(new Granted(next.get().id(), floor.speakingTime(), occasion.at()));
            return Decision.accept(events);
        }
    }

    public record Granted(FloorRequestId request, Duration allowed, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            FloorRequest next = room.floor().find(request).orElseThrow();
            Speech speech = new Speech(next, at, Clock.started(allowed, at));
            return room.with(room.floor().without(request).withSpeech(speech));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
