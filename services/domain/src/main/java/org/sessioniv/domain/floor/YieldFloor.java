package org.sessioniv.domain.floor;

import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;

/**
 * The speaker ends before the time is up.
 *
 * <p>Who: whoever has the floor. When: during the speech named. Effect: the speech is over and counted; the rest of
 * the time lapses.
 */
public final class YieldFloor {
    private YieldFloor() {}

    public record Yield(FloorRequestId request) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.floor().speaks(occasion.by().who())
                    ? NamedSpeech.decide(
                            room, request, speech -> Decision.accept(EndSpeech.Ended.of(speech, occasion.at())))
                    : Decision.refuse(Code.NOT_SPEAKING, "You do not have the floor.");
        }
    }
}
