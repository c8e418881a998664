package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
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
 * The speaking clock is paused, resumed, or given more or less time.
 *
 * <p>Who: a moderator. When: the speech named has the floor. Effect: a paused clock counts nothing; extra time, also
 * negative, holds for this speech only. The clock runs on below zero: overtime is shown, never cut off.
 */
public final class SpeakingClock {
    /** The most time that can be added or taken at once. */
    public static final Duration MOST = Duration.ofMinutes(10);

    private SpeakingClock() {}

    public record Pause(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return NamedSpeech.decide(
                    room,
                    request,
                    speech -> speech.clock().runs()
                            ? Decision.accept(new Paused(occasion.at()))
                            : Decision.refuse(Code.CLOCK_PAUSED, "The clock is paused already."));
        }
    }

    public record Resume(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return NamedSpeech.decide(
                    room,
                    request,
                    speech -> speech.clock().runs()
                            ? Decision.refuse(Code.CLOCK_RUNNING, "The clock runs already.")
                            : Decision.accept(new Resumed(occasion.at())));
        }
    }

    public record AddTime(FloorRequestId request, long ms) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            boolean allowed = ms != 0 && ms >= -MOST.toMillis() && ms <= MOST.toMillis();
            return NamedSpeech.decide(
                    room,
                    request,
                    speech -> allowed
                            ? Decision.accept(new TimeAdded(Duration.ofMillis(ms)))
                            : Decision.refuse(
                                    Code.OUT_OF_RANGE, "Extra time is up to ten minutes, more or less, not none."));
        }
    }

    public record Paused(Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return withClock(room, clock -> clock.pausedAt(at));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    public record Resumed(Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return withClock(room, clock -> clock.resumedAt(at));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    public record TimeAdded(Duration extra) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return withClock(room, clock -> clock.plus(extra));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    private static RoomState withClock(RoomState room, UnaryOperator<Clock> change) {
        Clock clock = room.floor().speaking().orElseThrow().clock();
        return room.with(room.floor().withClock(change.apply(clock)));
    }
}
