package org.sessioniv.domain.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.PrepareMeeting.DelegationEntry;
import org.sessioniv.domain.programme.PrepareMeeting.StaffEntry;
import org.sessioniv.domain.programme.PrepareMeeting.TopicEntry;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.topic.Topic;

/**
 * A small meeting: three voting delegations, an observer, three seats of staff and three topics. A member's seat is
 * named by its delegation and a number ({@code georgia-1}), as the rules themselves name it.
 */
public final class SampleMeeting {
    /** When everything that a scenario is given happened, unless it says otherwise. */
    public static final Instant T0 = Instant.parse("2017-10-17T09:00:00Z");

    public static final RoomId MEETING = new RoomId("kyiv-2017");
    public static final RoomId PLENARY = MEETING.below("plenary");
    public static final RoomId GROUP = MEETING.below("wg-1");

    public static final DelegationId GEORGIA = new DelegationId("georgia");
    public static final DelegationId POLAND = new DelegationId("poland");
    public static final DelegationId UKRAINE = new DelegationId("ukraine");

    /** Speaks, but has no vote. */
    public static final DelegationId OBSERVER = new DelegationId("osce");

    public static final Set<DelegationId> VOTERS = Set.of(GEORGIA, POLAND, UKRAINE);

    public static final Standing ORGANISER = staff("organiser", "Organiser", Role.ORGANISER);
    public static final Standing MODERATOR = staff("chair", "Chair", Role.MODERATOR);
    public static final Standing RAPPORTEUR = staff("notes", "Rapporteur", Role.RAPPORTEUR);
    public static final Standing PROJECTOR = staff("wall", "Screen", Role.PROJECTOR);

    public static final Topic.Words WATER = new Topic.Words("water", "Water", "Rivers cross borders.", "Who measures?");

    private static final List<DelegationEntry> DELEGATIONS = List.of(
            entry(GEORGIA, "Georgia", Delegation.Kind.STATE, true, 1, 2),
            entry(POLAND, "Poland", Delegation.Kind.STATE, true, 2, 2),
            entry(UKRAINE, "Ukraine", Delegation.Kind.STATE, true, 3, 1),
            entry(OBSERVER, "OSCE", Delegation.Kind.ORGANISATION, false, 4, 1));

    private SampleMeeting() {}

    private static DelegationEntry entry(
            DelegationId id, String name, Delegation.Kind kind, boolean votes, int order, int seats) {
        return new DelegationEntry(new Delegation(id, name, name, kind, votes, order), seats);
    }

    private static Standing staff(String id, String label, Role role) {
        return new Standing(new ParticipantId(id), label, Optional.empty(), Set.of(role));
    }

    /** A member's standing in a room to which the delegation belongs. */
    public static Standing member(String seat) {
        int dash = seat.lastIndexOf('-');
        DelegationId delegation = new DelegationId(seat.substring(0, dash));
        String name = DELEGATIONS.stream()
                .map(DelegationEntry::delegation)
                .filter(known -> known.id().equals(delegation))
                .map(Delegation::shortName)
                .findFirst()
                .orElseThrow();
        String label = name + " " + seat.substring(dash + 1);
        return new Standing(new ParticipantId(seat), label, Optional.of(delegation), Set.of(Role.MEMBER));
    }

    /** The same seat where its delegation has not joined: it keeps the delegation and has no role. */
    public static Standing outsider(String seat) {
        Standing member = member(seat);
        return new Standing(member.who(), member.label(), member.delegation(), Set.of());
    }

    /** The same standing with further roles. */
    public static Standing also(Standing standing, Role... roles) {
        Set<Role> all = new HashSet<>(standing.roles());
        all.addAll(Arrays.asList(roles));
        return new Standing(standing.who(), standing.label(), standing.delegation(), all);
    }

    /** The command with which the meeting is entered. */
    public static PrepareMeeting.Prepare prepare() {
        Programme programme = new Programme(
                "Session IV",
                "Kyiv",
                "Europe/Kyiv",
                LocalDate.of(2017, 10, 17),
                LocalDate.of(2017, 10, 18),
                List.of(new Programme.Part(
                        "iv", "Session IV", "Practical work", Optional.of(LocalDate.of(2017, 10, 18)))));
        List<StaffEntry> staff = List.of(
                new StaffEntry("chair", "Chair", Role.MODERATOR),
                new StaffEntry("notes", "Rapporteur", Role.RAPPORTEUR),
                new StaffEntry("wall", "Screen", Role.PROJECTOR));
        List<TopicEntry> topics = List.of(
                new TopicEntry("water", WATER.title(), WATER.why(), WATER.question()),
                new TopicEntry("energy", "Energy", "Grids are linked.", "Who pays?"),
                new TopicEntry("health", "Health", "Illness travels.", "Who warns?"));
        return new PrepareMeeting.Prepare(programme, DELEGATIONS, staff, topics);
    }

    /** The meeting's own room as it stands once entered. */
    public static RoomState meeting() {
        Occasion occasion = new Occasion(Standing.SYSTEM, Set.of(), T0, RoomScenario.fresh(0));
        RoomState empty = RoomState.empty(MEETING);
        if (Room.decide(empty, prepare(), occasion) instanceof Decision.Accepted accepted) {
            return Room.evolve(empty, accepted.events());
        }
        throw new AssertionError("the sample meeting was refused");
    }

    /** The plenary, opened as a room, its first session not yet. */
    public static RoomState plenary() {
        return Room.evolve(
                RoomState.empty(PLENARY), new OpenRoom.Opened(RoomKind.PLENARY, "Plenary", Optional.empty(), T0));
    }

    /** A working group on water, opened as a room, its first session not yet. */
    public static RoomState workingGroup() {
        return Room.evolve(
                RoomState.empty(GROUP),
                new OpenRoom.Opened(RoomKind.WORKING_GROUP, WATER.title(), Optional.of(WATER), T0));
    }
}
