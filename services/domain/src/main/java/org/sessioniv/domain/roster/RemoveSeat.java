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
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/**
 * A seat is taken out of the meeting.
 *
 * <p>Who: the organiser. When: it is not the only seat of a delegation that holds a vote, since nobody could vote for
 * it then. Effect: nobody sits there any more: its roles and sign-ins end, and what it waits for on a list of speakers
 * goes. What was said, written and voted from it stays, and is counted. When it was the head's, the first of the other
 * seats is the head's from now on.
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
            List<Participant> others = roster.without(participant).seatsOf(delegation);
            boolean votes = roster.voters().contains(delegation);
            if (others.isEmpty()) {
                return votes
                        ? Decision.refuse(Code.LAST_SEAT, "Nobody could vote for the delegation; add a seat first.")
                        : Decision.accept(removed);
            }
            return others.stream().anyMatch(Participant::head)
                    ? Decision.accept(removed)
                    : Decision.accept(removed, new NameHead.Named(others.get(0).id(), delegation));
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
