package org.sessioniv.domain.roster;

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
import org.sessioniv.domain.room.Written;

/**
 * A delegation gets one seat more.
 *
 * <p>Who: the organiser. When: at any time. Effect: the seat exists and can be given a link; its label is the
 * delegation's short name and the next free number ("Georgia 3").
 */
public final class AddSeat {
    private AddSeat() {}

    public record Add(DelegationId delegation) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return seatFor(room.roster(), delegation, new ParticipantId(occasion.freshId("seat")));
        }
    }

    public record Added(ParticipantId participant, DelegationId delegation, String label, boolean head)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().with(Participant.member(participant, label, delegation, head)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.delegation(delegation), BoardKey.me(participant));
        }
    }

    /** One seat more for that delegation, or why not. The first seat of a delegation that has no head is its head's. */
    static Decision seatFor(Roster roster, DelegationId delegation, ParticipantId seat) {
        var found = roster.delegation(delegation);
        if (found.isEmpty()) {
            return Decision.refuse(Code.NO_SUCH_DELEGATION, "There is no such delegation in this meeting.");
        }
        if (roster.isFull()) {
            return tooManySeats();
        }
        List<Participant> seats = roster.seatsOf(delegation);
        String label = freeLabel(roster, found.get(), seats.size() + 1);
        boolean head = seats.stream().noneMatch(Participant::head);
        return Decision.accept(new Added(seat, delegation, label, head));
    }

    /** The short name with the first number from this one on with which no seat of the delegation is called. */
    private static String freeLabel(Roster roster, Delegation delegation, int from) {
        int number = from;
        while (SeatLabel.isTaken(
                new Written(delegation.shortName() + " " + number),
                roster,
                Optional.of(delegation.id()),
                Optional.empty())) {
            number++;
        }
        return delegation.shortName() + " " + number;
    }

    static Decision tooManySeats() {
        return Decision.refuse(Code.TOO_MANY_SEATS, "A meeting has at most " + Roster.MAX_SEATS + " seats.");
    }
}
