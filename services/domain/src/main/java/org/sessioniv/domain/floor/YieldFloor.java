package org.sessioniv.domain.floor;

import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * The speaker ends before the time is up.
 *
 * <p>Who: whoever has the floor, or was interrupted. When: during the speech named, or while it waits to go on. Effect:
 * the speech is over and counted; the rest of the time lapses.
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
            SpeakerList floor = room.floor();
            ParticipantId who = occasion.by().who();
            if (floor.isInterrupted(who) && floor.findInterrupted(request).isPresent()) {
                return new EndSpeech.End(request).decide(room, occasion);
            }
            return floor.speaks(who)
                    ? NamedSpeech.decide(
                            room, request, speech -> Decision.accept(EndSpeech.Ended.of(speech, occasion.at())))
                    : Decision.refuse(Code.NOT_SPEAKING, "You do not have the floor.");
        }
    }
}
