package org.sessioniv.gateway.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.rooms.Directory;

/** Who sits where, as the meetings' own rooms say now. */
public final class Seats {
    private static final Set<ParticipantId> RESERVED = Set.of(Standing.SYSTEM.who(), Directory.ORGANISER);

    private final Directory directory;

    public Seats(Directory directory) {
        this.directory = directory;
    }

    /** A seat of a meeting with its roles, those for the whole meeting without a room. */
    public record Seat(
            RoomId meeting,
            ParticipantId participant,
            String label,
            Optional<DelegationId> delegation,
            List<RoleDocument> roles) {
        /** Whether the seat holds one of these roles for the whole meeting. */
        public boolean holds(Role... wanted) {
            return roles.stream()
                    .filter(held -> held.room().isEmpty())
                    .anyMatch(held ->
                            Arrays.stream(wanted).anyMatch(role -> role.word().equals(held.role())));
        }

        /** Whether the seat holds one of these roles for the meeting or for any of its rooms. */
        public boolean holdsAnywhere(Role... wanted) {
            return roles.stream()
                    .anyMatch(held ->
                            Arrays.stream(wanted).anyMatch(role -> role.word().equals(held.role())));
        }
    }

    public Optional<Seat> find(RoomId meeting, ParticipantId who) {
        if (!directory.exists(meeting)) {
            return Optional.empty();
        }
        if (who.equals(Directory.ORGANISER)) {
            List<RoleDocument> roles = List.of(new RoleDocument(Role.ORGANISER.word(), Optional.empty()));
            return Optional.of(new Seat(meeting, who, "Organiser", Optional.empty(), roles));
        }
        return participant(meeting, who)
                .map(seat -> new Seat(meeting, who, seat.label(), seat.delegation(), rolesOf(seat)));
    }

    /** Whether the seat may ask anything of that room: it exists, and is one of the seat's own meeting. */
    public boolean mayEnter(Seat seat, RoomId room) {
        boolean mine =
                seat.participant().equals(Directory.ORGANISER) || room.meeting().equals(seat.meeting());
        return mine && directory.exists(room);
    }

    /** The seat in the meeting's roster; never the organiser's account, never the program. */
    public Optional<Participant> participant(RoomId meeting, ParticipantId who) {
        return RESERVED.contains(who)
                ? Optional.empty()
                : directory.meeting(meeting).flatMap(known -> known.roster().participant(who));
    }

    /** The first meeting of the server, which is the organiser's until another is asked for. */
    public Optional<RoomId> firstMeeting() {
        return directory.meetings().stream().findFirst();
    }

    private static List<RoleDocument> rolesOf(Participant seat) {
        List<RoleDocument> roles = new ArrayList<>(RoleDocument.of(seat));
        seat.delegation()
                .map(Id::value)
                .ifPresent(delegation -> roles.add(new RoleDocument(Role.MEMBER.word(), Optional.empty())));
        return List.copyOf(roles);
    }
}
