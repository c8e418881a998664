package org.sessioniv.domain.roster;

import java.util.ArrayList;
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
 * It is said in which capacity somebody sits in a delegation: as its head, an alternate, an adviser or an observer; or
 * it is said no more.
 *
 * <p>Who: the organiser. When: at any time, for a seat of a delegation; of one that holds a vote, somebody is left who
 * is no observer. Effect: from the next command on, where a delegation has a head or alternates by this act, only they
 * cast its ballots; else all its seats do, but observers. A head named so is marked as the head, as by {@link
 * NameHead}, and whoever was named head before is so no more.
 */
public final class NameCapacity {
    private NameCapacity() {}

    public record Name(ParticipantId participant, Optional<Capacity> capacity) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return OneSeat.decide(state, participant, seat -> decide(state.roster(), seat));
        }

        private Decision decide(Roster roster, Participant seat) {
            Optional<DelegationId> delegation = seat.delegation();
            if (delegation.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_DELEGATION, "This seat is of no delegation.");
            }
            if (seat.capacity().equals(capacity)) {
                return Decision.refuse(Code.NO_EFFECT, "This is said of the seat already.");
            }
            Roster after = roster.with(seat.in(capacity));
            return after.isMute(delegation.get())
                    ? OneSeat.last()
                    : Decision.accept(events(participant, seat.head(), delegation.get(), capacity));
        }
    }

    /** What happens when that is said of a seat of that delegation, which is marked as the head's or is not. */
    public static List<RoomEvent> events(
            ParticipantId seat, boolean marked, DelegationId delegation, Optional<Capacity> capacity) {
        List<RoomEvent> events = new ArrayList<>();
        if (capacity.filter(Capacity.HEAD::equals).isPresent() && !marked) {
            events.add(new NameHead.Named(seat, delegation));
        }
        events.add(new Named(seat, delegation, capacity));
        return events;
    }

    public record Named(ParticipantId participant, DelegationId delegation, Optional<Capacity> capacity)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            Participant seat = state.roster().participant(participant).orElseThrow();
            return state.with(state.roster().with(seat.in(capacity)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.delegation(delegation));
        }
    }
}
