package org.sessioniv.domain.topic;

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

/**
 * The terms on which delegations propose topics are set.
 *
 * <p>Who: the organiser. When: at any time. Effect: from now on a delegation has at most so many proposals in the list,
 * and proposes up to that moment; both may be left open. What is in the list stays there.
 */
public final class CallForTopics {
    private CallForTopics() {}

    /** The highest limit. */
    public static final int MAX_LIMIT = 50;

    /** The last moment of the year 9999. */
    private static final long LAST = 253_402_300_799_999L;

    /** The deadline in milliseconds since 1970. */
    public record Announce(Optional<Integer> limit, Optional<Long> deadlineAt) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            boolean sound = limit.filter(value -> value < 1 || value > MAX_LIMIT)
                            .isEmpty()
                    && deadlineAt.filter(value -> value < 0 || value > LAST).isEmpty();
            if (!sound) {
                return Decision.refuse(Code.OUT_OF_RANGE, "A limit is from 1 to " + MAX_LIMIT + ".");
            }
            Call call = new Call(limit, deadlineAt.map(Instant::ofEpochMilli));
            return room.topics().call().equals(call)
                    ? Decision.accept()
                    : Decision.accept(new Announced(call, occasion.at()));
        }
    }

    public record Announced(Call call, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.topics().with(call));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.CALL);
        }
    }
}
