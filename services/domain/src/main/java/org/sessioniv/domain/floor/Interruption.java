package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/**
 * A point of order that is given the floor during a speech interrupts it: the speech keeps the time that is left, goes
 * on when the floor is given back to it, and is over when another speech begins or a moderator ends it. A point of
 * order that is itself cut short is over.
 */
public final class Interruption {
    private Interruption() {}

    /** The speech stops after that much of its time. */
    public record Interrupted(FloorRequestId request, Duration spoken, Instant at) implements RoomEvent {
        static Interrupted of(Speech speech, Instant at) {
            return new Interrupted(speech.request().id(), speech.clock().usedAt(at), at);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().interruptedAfter(spoken));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    /** The speech goes on. */
    public record Continued(FloorRequestId request, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().continuedAt(at));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }
}
