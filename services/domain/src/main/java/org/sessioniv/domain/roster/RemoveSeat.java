package org.sessioniv.domain.roster;

import java.util.HashSet;
import java.util.List;
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
 * <p>Who: the organiser. When: it is not the only seat of a delegation that can cast its vote, since nobody could vote
 * for it then. Effect: nobody sits there any more: its roles and sign-ins end, and what it waits for on a list of
 * speakers goes. What was said, written and voted from it stays, and is counted. When it was the head's, the first of
 * the alternates is marked as the head's from now on, else of those who do not look on.
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
            return OneSeat.decide(state, participant, seat -> decide(state.roster(), seat));
        }

        private Decision decide(Roster roster, Participant seat) {
            RoomEvent removed = new Removed(participant, seat.delegation());
            if (seat.delegation().isEmpty()) {
                return Decision.accept(removed);
            }
            DelegationId delegation = seat.delegation().get();
            Roster after = roster.without(participant);
            if (after.isMute(delegation)) {
                return OneSeat.last();
            }
            List<Participant> others = after.seatsOf(delegation);
            return others.isEmpty() || others.stream().anyMatch(Participant::head)
                    ? Decision.accept(removed)
                    : Decision.accept(removed, new NameHead.Named(heir(others).id(), delegation));
        }

        private static Participant heir(List<Participant> others) {
            return others.stream()
                    .filter(seat -> seat.is(Capacity.ALTERNATE))
                    .findFirst()
                    .or(() -> others.stream()
                            .filter(seat -> !seat.is(Capacity.OBSERVER))
                            .findFirst())
                    .orElseGet(() -> others.get(0));
        }
    }

    public record Removed(ParticipantId participant, Optional<DelegationId> delegation) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.roster().without(participant));
        }

        @Override
        public Set<BoardKey> touches() {
            Set<BoardKey> keys = new HashSet<>(OneSeat.documentsOf(participant, delegation));
            keys.add(BoardKey.LOBBY);
            return keys;
        }
    }
}
