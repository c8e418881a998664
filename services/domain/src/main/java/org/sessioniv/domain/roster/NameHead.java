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

/**
 * Another seat is the head's of its delegation.
 *
 * <p>Who: the organiser. When: at any time, for a seat of a delegation. Effect: that seat is marked as the head's and
 * stands first, and no other seat of the delegation is. Who votes stays as it is, unless somebody was named the head by
 * {@link NameCapacity}: then this seat is in that place.
 */
public final class NameHead {
    private NameHead() {}

    public record Name(ParticipantId participant) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return OneSeat.decide(state, participant, this::decide);
        }

        private Decision decide(Participant seat) {
            Optional<DelegationId> delegation = seat.delegation();
            if (delegation.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_DELEGATION, "This seat is of no delegation.");
            }
            return seat.head()
                    ? Decision.refuse(Code.NO_EFFECT, "This seat is the head's already.")
                    : Decision.accept(new Named(participant, delegation.get()));
        }
    }

    public record Named(ParticipantId participant, DelegationId delegation) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            Roster roster = state.roster();
            for (Participant seat : roster.seatsOf(delegation)) {
                roster = roster.with(seat.heading(seat.id().equals(participant)));
            }
            boolean named = roster.seatsOf(delegation).stream().anyMatch(seat -> seat.is(Capacity.HEAD));
            if (named) {
                Participant head = roster.participant(participant).orElseThrow();
                roster = roster.withoutHead(delegation).with(head.in(Optional.of(Capacity.HEAD)));
            }
            return state.with(roster);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.delegation(delegation));
        }
    }
}
