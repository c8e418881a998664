package org.sessioniv.domain.floor;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * Whoever has no seat any more leaves the list of speakers.
 *
 * <p>Who: the program, when the meeting's journal says that the seat was removed. When: at any time. Effect: its
 * requests are off the list; a speech from it, also one that was interrupted, is over and counted. Nothing happens
 * where it neither waits nor speaks.
 */
public final class LeaveFloor {
    private LeaveFloor() {}

    public record Leave(ParticipantId participant) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            List<RoomEvent> events = new ArrayList<>();
            room.floor()
                    .speaking()
                    .filter(speech -> isOf(speech.request()))
                    .ifPresent(speech -> events.add(EndSpeech.Ended.of(speech, occasion.at())));
            room.floor()
                    .interrupted()
                    .filter(speech -> isOf(speech.request()))
                    .ifPresent(speech -> events.add(EndSpeech.Ended.of(speech, occasion.at())));
            room.floor().queue().stream()
                    .filter(this::isOf)
                    .forEach(request -> events.add(new WithdrawRequest.Withdrawn(request.id())));
            return Decision.accept(events);
        }

        private boolean isOf(FloorRequest request) {
            return request.by().participant().equals(participant);
        }
    }
}
