package org.sessioniv.simulation.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;

/** Who was who in which room at any version of the meeting's own journal. */
final class Seatings {
    private final History history;
    private final Map<String, Set<Viewer>> known = new HashMap<>();

    Seatings(History history) {
        this.history = history;
    }

    /** All that this seat ever was to that room, the newest last. */
    Set<Viewer> viewers(ParticipantId who, RoomId room) {
        return known.computeIfAbsent(who.value() + " " + room.value(), any -> {
            Set<Viewer> all = new LinkedHashSet<>();
            History.Chain meeting = history.room(room.meeting());
            for (History.Point point : meeting.points) {
                standing(point.state(), who, room).map(Viewer::of).ifPresent(viewer -> {
                    all.remove(viewer);
                    all.add(viewer);
                });
            }
            return all;
        });
    }

    static Optional<Standing> standing(RoomState meeting, ParticipantId who, RoomId room) {
        if (who.equals(SampleMeeting.ORGANISER.who())) {
            return Optional.of(SampleMeeting.ORGANISER);
        }
        return meeting.roster()
                .participant(who)
                .map(seat -> new Standing(
                        who,
                        seat.label(),
                        seat.delegation(),
                        roles(meeting, seat, room),
                        meeting.roster().mandateOf(seat)));
    }

    private static Set<Role> roles(RoomState meeting, Participant seat, RoomId room) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        seat.appointments().stream().filter(held -> held.holdsIn(room)).forEach(held -> roles.add(held.role()));
        if (seat.delegation().filter(own -> belongs(meeting, own, room)).isPresent()) {
            roles.add(Role.MEMBER);
        }
        return roles;
    }

    private static boolean belongs(RoomState meeting, DelegationId delegation, RoomId room) {
        return room.equals(room.meeting())
                || meeting.groups()
                        .find(room)
                        .filter(entry -> entry.isMember(delegation))
                        .isPresent();
    }

    /** The delegations that have a vote in that room. */
    static Set<DelegationId> voters(RoomState meeting, RoomId room) {
        return room.equals(room.meeting())
                ? meeting.roster().voters()
                : meeting.groups().voters(room, meeting.roster());
    }
}
