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
 * <p>Who: a moderator. When: a session is open; to the entry named, or back to the speech that was interrupted, while
 * the speech named, or nobody, has the floor. Effect: whoever spoke has ended, or is interrupted when a point of order
 * follows a speech; the entry leaves the list and speaks; the clock starts with the room's speaking time. A speech that
 * was interrupted goes on with the time that is left; when another speech begins instead, it is over. Of two moderators
 * who press at once one is too late: the floor has changed hands, and nobody is skipped.
 */
public final class GrantFloor {
    private GrantFloor() {}

    /** {@code ending} is the entry that speaks and so ends; absent when nobody has the floor. */
    public record Grant(FloorRequestId request, Optional<FloorRequestId> ending) implements RoomCommand {
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
            Optional<FloorRequestId> speaks =
                    floor.speaking().map(speech -> speech.request().id());
            if (!speaks.equals(ending)) {
                return NamedSpeech.changed();
            }
            if (floor.findInterrupted(request).isPresent()) {
                return Decision.accept(back(floor, occasion.at()));
            }
            return floor.find(request)
                    .<Decision>map(next -> Decision.accept(next(floor, next, occasion.at())))
                    .orElseGet(() -> Decision.refuse(Code.NO_SUCH_REQUEST, "This request is not on the list."));
        }

        private List<RoomEvent> back(SpeakerList floor, Instant at) {
            List<RoomEvent> events = new ArrayList<>();
            floor.speaking().ifPresent(speech -> events.add(EndSpeech.Ended.of(speech, at)));
            events.add(new Interruption.Continued(request, at));
            return events;
        }

        private static List<RoomEvent> next(SpeakerList floor, FloorRequest next, Instant at) {
            boolean interrupts = next.kind().interrupts();
            List<RoomEvent> events = new ArrayList<>();
            floor.speaking()
                    .map(speech -> interrupts && !speech.request().kind().interrupts()
                            ? Interruption.Interrupted.of(speech, at)
                            : EndSpeech.Ended.of(speech, at))
                    .ifPresent(events::add);
            floor.interrupted()
                    .filter(speech -> !interrupts)
                    .ifPresent(speech -> events.add(EndSpeech.Ended.of(speech, at)));
            events.add(new Granted(next.id(), floor.speakingTime(), at));
            return events;
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
