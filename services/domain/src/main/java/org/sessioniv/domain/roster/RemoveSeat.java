package org.sessioniv.domain.roster;

import java.util.Optional;
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
 * A seat is taken out of the meeting.
 *
 * <p>Who: the organiser. When: at any time. Effect: nobody sits there any more: its roles and sign-ins end, and what it
 * waits for on a list of speakers goes. What was said, written and voted from it stays, and is counted.
 */
public final class RemoveSeat {
    private RemoveSeat() {}

    public record Remove(ParticipantId participant) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return OneSeat.decide(
                    state, participant, seat -> Decision.accept(new Removed(participant, seat.delegation())));
        }
    }

    public record Removed(ParticipantId participant, Optional<DelegationId> delegation) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.roster().without(participant));
        }

        @Override
        public Set<BoardKey> touches() {
            return OneSeat.documentsOf(participant, delegation);
        }
    }
}
