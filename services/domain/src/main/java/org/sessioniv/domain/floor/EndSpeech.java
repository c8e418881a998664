package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/**
 * The moderator ends a speech.
 *
 * <p>Who: a moderator. When: the speech named has the floor, or was interrupted. Effect: the speech is over and its
 * speaking time counted; a speech that was interrupted does not go on.
 */
public final class EndSpeech {
    private EndSpeech() {}

    /** A speech that was interrupted is over when the session is closed at that moment. */
    public static List<RoomEvent> atClosing(RoomState room, Instant at) {
        return room.floor().interrupted().<RoomEvent>map(speech -> Ended.of(speech, at)).stream()
                .toList();
    }

    public record End(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.floor()
                    .findInterrupted(request)
                    .<Decision>map(speech -> Decision.accept(Ended.of(speech, occasion.at())))
                    .orElseGet(() -> NamedSpeech.decide(
                            room, request, speech -> Decision.accept(Ended.of(speech, occasion.at()))));
        }
    }

    public record Ended(FloorRequestId request, Duration spoken, Instant at) implements RoomEvent {
        static Ended of(Speech speech, Instant at) {
            return new Ended(speech.request().id(), speech.finishedAt(at).spoken(), at);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.floor().ended(request, spoken));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.FLOOR, BoardKey.TIMES);
        }
    }
}
