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
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.roster.Appointment;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.Roster;

/**
 * Who stands where, for every room of every meeting: a copy of what the meetings' own rooms say, renewed after each
 * of their commits and before anybody is told of it, by the room itself where it runs here and by a
 * {@link MeetingFollower} where it does not. Read by all event loops at the moment of decision, and renewed by several:
 * whoever comes with what is older than the copy changes nothing.
 */
public final class Directory {
    /** The organiser of the server: an account, not a seat. */
    public static final ParticipantId ORGANISER = new ParticipantId("organiser");

    private final Map<RoomId, Meeting> meetings = new ConcurrentHashMap<>();
    private final List<Consumer<RoomId>> listeners = new CopyOnWriteArrayList<>();

    /** What a meeting's own room says of itself, of people and rooms, at that version of it. */
    public record Meeting(Programme programme, MeetingLook look, Roster roster, Groups groups, Version version) {
        private boolean saysAs(Meeting other) {
            return programme.equals(other.programme)
                    && look.equals(other.look)
                    && roster.equals(other.roster)
                    && groups.equals(other.groups);
        }

        private Meeting at(Version later) {
            return new Meeting(programme, look, roster, groups, later);
        }
    }

    /**
     * Takes over what the meeting's own room says, if that is later than what is known. Answers whether anything that
     * is told here is another than before.
     */
    boolean renew(RoomState meeting) {
        return meeting.programme()
                .map(programme -> take(
                        meeting.id(),
                        new Meeting(programme, meeting.look(), meeting.roster(), meeting.groups(), meeting.version())))
                .orElse(false);
    }

    /** Whether a directory would be told something else by the second than by the first, states of one room. */
    static boolean isToldOtherwise(RoomState before, RoomState after) {
        return !before.programme().equals(after.programme())
                || !before.look().equals(after.look())
                || !before.roster().equals(after.roster())
                || !before.groups().equals(after.groups());
    }

    private boolean take(RoomId id, Meeting now) {
        boolean[] changed = new boolean[1];
        meetings.compute(id, (key, known) -> {
            if (known != null && now.version().compareTo(known.version()) <= 0) {
                return known;
            }
            changed[0] = known == null || !now.saysAs(known);
            return known == null || changed[0] ? now : known.at(now.version());
        });
        if (changed[0]) {
            listeners.forEach(listener -> listener.accept(id));
        }
        return changed[0];
    }

    /** The version of the meeting's own room up to which that meeting is known here; 0 when it is not known. */
    public Version version(RoomId meeting) {
        return Optional.ofNullable(meetings.get(meeting)).map(Meeting::version).orElse(Version.ZERO);
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
                        .map(seat -> new Standing(
                                who,
                                seat.label(),
                                seat.delegation(),
                                roles(meeting, seat, room),
                                meeting.roster().mandateOf(seat))));
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
