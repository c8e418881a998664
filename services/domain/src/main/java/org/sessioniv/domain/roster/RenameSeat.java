package org.sessioniv.domain.roster;

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
import org.sessioniv.domain.room.Written;

/**
 * A seat gets another label.
 *
 * <p>Who: the organiser. When: no other seat of its delegation is called so. Effect: the seat is called so from now on;
 * requests, speeches and ballots of before keep the label under which they were made.
 */
public final class RenameSeat {
    private RenameSeat() {}

    public record Rename(ParticipantId participant, String label) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Written written = Written.line(label);
            return OneSeat.decide(
                    state,
                    participant,
                    seat -> SeatLabel.fault(written, state.roster(), seat.delegation(), Optional.of(participant))
                            .orElseGet(() -> seat.label().equals(written.words())
                                    ? Decision.refuse(Code.NO_EFFECT, "The seat is called so already.")
                                    : Decision.accept(new Renamed(participant, seat.delegation(), written.words()))));
        }
    }

    public record Renamed(ParticipantId participant, Optional<DelegationId> delegation, String label)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            Participant seat = state.roster().participant(participant).orElseThrow();
            return state.with(state.roster().with(seat.called(label)));
        }

        @Override
        public Set<BoardKey> touches() {
            return OneSeat.documentsOf(participant, delegation);
        }
    }
}
