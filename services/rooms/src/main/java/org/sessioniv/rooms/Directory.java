package org.sessioniv.rooms;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Appointment;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.Roster;

/**
 * Who stands where, for every room of every meeting: a copy of what the meetings' own rooms say, renewed after each
 * of their commits and before anybody is told of it. Read by all event loops at the moment of decision.
 */
public final class Directory {
    /** The organiser of the server: an account, not a seat. */
    public static final ParticipantId ORGANISER = new ParticipantId("organiser");

    private final Map<RoomId, Meeting> meetings = new ConcurrentHashMap<>();
    private final List<Consumer<RoomId>> listeners = new CopyOnWriteArrayList<>();

    /** What a meeting's own room says of people and rooms. */
    public record Meeting(Programme programme, Roster roster, Groups groups) {}

    /** Takes over what the meeting's own room says now. */
    void renew(RoomState meeting) {
        meeting.programme().ifPresent(programme -> {
            meetings.put(meeting.id(), new Meeting(programme, meeting.roster(), meeting.groups()));
            listeners.forEach(listener -> listener.accept(meeting.id()));
        });
    }

    /** Calls back with a meeting's id after each change of it, on whatever thread. */
    public void onChange(Consumer<RoomId> listener) {
        listeners.add(listener);
    }

    public List<RoomId> meetings() {
        return meetings.keySet().stream()
                .sorted(java.util.Comparator.comparing(RoomId::value))
                .toList();
    }

    public Optional<Meeting> meeting(RoomId room) {
        return Optional.ofNullable(meetings.get(room.meeting()));
    }

    /** Whether there is such a room: a meeting's own or one below it. */
    public boolean exists(RoomId room) {
        return meeting(room)
                .filter(meeting ->
                        room.equals(room.meeting()) || meeting.groups().exists(room))
                .isPresent();
    }

    /** The first fact of that room, as the meeting's journal tells it; empty for the meeting's own. */
    Optional<OpenRoom.Open> opening(RoomId room) {
        return meeting(room).flatMap(meeting -> meeting.groups().find(room)).map(OpenRoom.Open::of);
    }

    /** The delegations with a vote that belong to that room. */
    public Set<DelegationId> voters(RoomId room) {
        return meeting(room)
                .map(meeting -> room.equals(room.meeting())
                        ? meeting.roster().voters()
                        : meeting.groups().voters(room, meeting.roster()))
                .orElse(Set.of());
    }

    /** Who that seat is in that room now; empty when the meeting has no such seat. */
    public Optional<Standing> standing(RoomId room, ParticipantId who) {
        if (who.equals(ORGANISER)) {
            return Optional.of(new Standing(who, "Organiser", Optional.empty(), Set.of(Role.ORGANISER)));
        }
        return meeting(room)
                .flatMap(meeting -> meeting.roster()
                        .participant(who)
                        .map(seat -> new Standing(who, seat.label(), seat.delegation(), roles(meeting, seat, room))));
    }

    private static Set<Role> roles(Meeting meeting, Participant seat, RoomId room) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Appointment held : seat.appointments()) {
            if (held.holdsIn(room)) {
                roles.add(held.role());
            }
        }
        boolean belongs = seat.delegation()
                .filter(delegation -> room.equals(room.meeting())
                        || meeting.groups()
                                .find(room)
                                .filter(entry -> entry.isMember(delegation))
                                .isPresent())
                .isPresent();
        if (belongs) {
            roles.add(Role.MEMBER);
        }
        return roles;
    }
}
