package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
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
 * The floor that was just given is taken back: the chair pressed the wrong key.
 *
 * <p>Who: a moderator. When: within ten seconds of giving it to the entry named. Effect: the entry is at the head of
 * the list again, as though it had not been called, and no speech is counted. A speech that was ended by giving the
 * floor stays ended; one that was interrupted stays so, and can be given the floor back.
 */
public final class TakeBackFloor {
    /** How long after giving the floor it can be taken back. */
    public static final Duration WITHIN = Duration.ofSeconds(10);

    private TakeBackFloor() {}

    public record TakeBack(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return NamedSpeech.decide(
                    room,
                    request,
                    speech -> occasion.at().isAfter(until(speech))
                            ? Decision.refuse(Code.NOTHING_TO_TAKE_BACK, "The floor was given over ten seconds ago.")
                            : Decision.accept(new TakenBack(request)));
        }
    }

    public record TakenBack(FloorRequestId request) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            FloorRequest returned =
                    room.floor().speaking().orElseThrow().request().because(FloorRequest.Why.RETURNED);
            return room.with(room.floor().withoutSpeech().withBefore(returned, waiting -> true));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR);
        }
    }

    /** The last instant at which this speech's floor can be taken back. */
    public static Instant until(Speech speech) {
        return speech.startedAt().plus(WITHIN);
    }
}
