package org.sessioniv.domain.floor;

import java.time.Duration;
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
 * The speaking time of the room is set.
 *
 * <p>Who: a moderator. When: at any time. Effect: holds for speeches that begin from now on, not for the one that runs.
 */
public final class SpeakingTime {
    public static final Duration LEAST = Duration.ofSeconds(10);
    public static final Duration MOST = Duration.ofHours(1);

    private SpeakingTime() {}

    public record Set(long ms) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (ms < LEAST.toMillis() || ms > MOST.toMillis()) {
                return Decision.refuse(Code.OUT_OF_RANGE, "A speaking time is ten seconds to one hour.");
            }
            return Decision.accept(new WasSet(Duration.ofMillis(ms)));
        }
    }

    public record WasSet(Duration allowed) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().withSpeakingTime(allowed));
        }

        @Override
        public java.util.Set<BoardKey> touches() {
            return java.util.Set.of(BoardKey.FLOOR);
        }
    }
}
