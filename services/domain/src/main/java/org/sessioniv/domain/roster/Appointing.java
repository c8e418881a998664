package org.sessioniv.domain.roster;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/**
 * Somebody is made moderator, rapporteur or projector, of one room or of the whole meeting; or is so no longer.
 *
 * <p>Who: the organiser. When: at any time, for a seat of staff added here or for a seat of a delegation. Effect: the
 * role holds from the next command on, in that room, or in all rooms when none is named.
 */
public final class Appointing {
    private static final Set<Role> OFFICES = Set.of(Role.MODERATOR, Role.RAPPORTEUR, Role.PROJECTOR);

    private Appointing() {}

    public record AddStaff(String label, Role role, Optional<RoomId> room) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Written written = Written.line(label);
            Optional<Decision> fault = SeatLabel.fault(written, state.roster(), Optional.empty(), Optional.empty());
            if (fault.isPresent()) {
                return fault.get();
            }
            if (state.roster().isFull()) {
                return AddSeat.tooManySeats();
            }
            ParticipantId seat = new ParticipantId(occasion.freshId("seat"));
            return checked(state, role, room)
                    .orElseGet(() ->
                            Decision.accept(new StaffAdded(seat, written.words()), new Appointed(seat, role, room)));
        }
    }

    public record Appoint(ParticipantId participant, Role role, Optional<RoomId> room) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return OneSeat.decide(state, participant, seat -> {
                if (seat.appointments().contains(new Appointment(role, room))) {
                    return Decision.refuse(Code.ALREADY_APPOINTED, "This seat holds that role already.");
                }
                return checked(state, role, room)
                        .orElseGet(() -> Decision.accept(new Appointed(participant, role, room)));
            });
        }
    }

    public record Dismiss(ParticipantId participant, Role role, Optional<RoomId> room) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return OneSeat.decide(
                    state,
                    participant,
                    seat -> seat.appointments().contains(new Appointment(role, room))
                            ? Decision.accept(new Dismissed(participant, role, room))
                            : Decision.refuse(Code.NOT_APPOINTED, "This seat does not hold that role."));
        }
    }

    public record StaffAdded(ParticipantId participant, String label) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.roster().with(Participant.staff(participant, label)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.STAFF, BoardKey.me(participant));
        }
    }

    public record Appointed(ParticipantId participant, Role role, Optional<RoomId> room) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return changed(state, participant, seat -> seat.with(new Appointment(role, room)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.STAFF, BoardKey.me(participant));
        }
    }

    public record Dismissed(ParticipantId participant, Role role, Optional<RoomId> room) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return changed(state, participant, seat -> seat.without(new Appointment(role, room)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.STAFF, BoardKey.me(participant));
        }
    }

    private static RoomState changed(RoomState state, ParticipantId participant, UnaryOperator<Participant> change) {
        Participant seat = state.roster().participant(participant).orElseThrow();
        return state.with(state.roster().with(change.apply(seat)));
    }

    private static Optional<Decision> checked(RoomState state, Role role, Optional<RoomId> room) {
        if (!OFFICES.contains(role)) {
            return Optional.of(Decision.refuse(Code.OUT_OF_RANGE, "This role is not given by appointment."));
        }
        if (room.filter(id -> !state.hasRoom(id)).isPresent()) {
            return Optional.of(Decision.refuse(Code.NO_SUCH_ROOM, "There is no such room in this meeting."));
        }
        return Optional.empty();
    }
}
