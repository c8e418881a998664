package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;

/** Who somebody is in one room, as the meeting's own room says: neither more nor in other rooms. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DirectoryTest {
    private static final RoomId OTHER_GROUP = MEETING.below("wg-2");

    private final Directory directory = new Directory();
    private final RoomState meeting = read();

    /** Two groups, of which Georgia joined the first. */
    private static RoomState read() {
        RoomState read = SampleMeeting.meeting();
        read = Room.evolve(read, topicPollWonBy("water", "energy"));
        read = Room.evolve(read, formed(1, "water"));
        read = Room.evolve(read, formed(2, "energy"));
        return Room.evolve(read, new Membership.Joined(GROUP, GEORGIA));
    }

    @BeforeEach
    void the_meeting_is_known() {
        directory.renew(meeting);
    }

    private Set<Role> roles(String seat, RoomId room) {
        return directory.standing(room, new ParticipantId(seat)).orElseThrow().roles();
    }

    @Test
    void a_delegation_is_a_member_of_the_plenary_and_of_the_groups_that_it_joined() {
        assertEquals(Set.of(Role.MEMBER), roles("georgia-1", MEETING));
        assertEquals(Set.of(Role.MEMBER), roles("georgia-1", PLENARY));
        assertEquals(Set.of(Role.MEMBER), roles("georgia-2", GROUP));
    }

    @Test
    void no_delegation_is_a_member_of_a_group_that_another_joined_or_that_nobody_joined() {
        assertEquals(Set.of(), roles("ukraine-1", GROUP));
        assertEquals(Set.of(), roles("georgia-1", OTHER_GROUP));
    }

    @Test
    void who_casts_the_ballots_of_a_delegation_holds_in_every_room_from_the_next_command_on() {
        ParticipantId first = new ParticipantId("georgia-1");
        ParticipantId second = new ParticipantId("georgia-2");
        assertEquals(
                Mandate.CASTS, directory.standing(GROUP, second).orElseThrow().mandate());
        directory.renew(Room.evolve(meeting, new NameCapacity.Named(first, GEORGIA, Optional.of(Capacity.HEAD))));
        for (RoomId room : List.of(MEETING, PLENARY, GROUP)) {
            assertEquals(
                    Mandate.CASTS, directory.standing(room, first).orElseThrow().mandate());
            assertEquals(
                    Mandate.ADVISES,
                    directory.standing(room, second).orElseThrow().mandate());
        }
    }

    @Test
    void only_a_member_of_the_group_votes_in_it() {
        assertEquals(Set.of(GEORGIA), directory.voters(GROUP));
        assertEquals(Set.of(), directory.voters(OTHER_GROUP));
        assertEquals(SampleMeeting.VOTERS, directory.voters(PLENARY));
    }

    @Test
    void an_appointment_for_one_room_holds_there_and_nowhere_else() {
        directory.renew(Room.evolve(
                meeting,
                new Appointing.Appointed(new ParticipantId("georgia-1"), Role.MODERATOR, Optional.of(OTHER_GROUP))));
        assertEquals(Set.of(Role.MODERATOR), roles("georgia-1", OTHER_GROUP));
        assertEquals(Set.of(Role.MEMBER), roles("georgia-1", GROUP));
        assertEquals(Set.of(Role.MEMBER), roles("georgia-1", PLENARY));
    }

    @Test
    void staff_of_the_whole_meeting_hold_their_role_in_all_rooms_and_are_no_members() {
        assertEquals(Set.of(Role.MODERATOR), roles("chair", PLENARY));
        assertEquals(Set.of(Role.MODERATOR), roles("chair", OTHER_GROUP));
    }

    @Test
    void a_room_that_no_meeting_has_does_not_exist_and_nobody_votes_there() {
        assertFalse(directory.exists(MEETING.below("wg-3")));
        assertFalse(directory.exists(new RoomId("elsewhere")));
        assertEquals(Set.of(), directory.voters(MEETING.below("wg-3")));
    }

    private static RoomState appointed(RoomState before, RoomId room) {
        return Room.evolve(
                before, new Appointing.Appointed(new ParticipantId("georgia-1"), Role.MODERATOR, Optional.of(room)));
    }

    /** A newer state, read by somebody else, of which the directory tells nothing. */
    private static RoomState polled() {
        return Room.evolve(read(), topicPollWonBy("soil"));
    }

    @Test
    void what_is_older_or_as_old_changes_nothing_and_what_is_newer_does() {
        RoomState later = appointed(meeting, OTHER_GROUP);
        RoomState asOld = appointed(meeting, GROUP);
        assertTrue(directory.renew(later));
        assertFalse(directory.renew(meeting));
        assertFalse(directory.renew(asOld));
        assertEquals(Set.of(Role.MODERATOR), roles("georgia-1", OTHER_GROUP));
        assertEquals(later.version(), directory.version(MEETING));
    }

    @Test
    void a_meeting_is_known_up_to_no_version_before_anything_is_known_of_it() {
        assertEquals(Version.ZERO, new Directory().version(MEETING));
        assertEquals(meeting.version(), directory.version(MEETING));
    }

    @Test
    void listeners_hear_of_changes_alone_and_the_version_goes_on_without_any() {
        List<RoomId> heard = new ArrayList<>();
        directory.onChange(heard::add);
        var before = directory.meeting(MEETING).orElseThrow();
        RoomState polled = polled();
        assertTrue(polled.version().compareTo(meeting.version()) > 0);
        assertFalse(directory.renew(polled));
        assertFalse(directory.renew(polled));
        assertEquals(List.of(), heard);
        assertEquals(polled.version(), directory.version(MEETING));
        assertSame(before.roster(), directory.meeting(MEETING).orElseThrow().roster());
        assertTrue(directory.renew(appointed(polled, GROUP)));
        assertEquals(List.of(MEETING), heard);
    }

    @Test
    void each_part_of_what_it_tells_is_told_otherwise_by_a_state_in_which_it_is_another_and_by_no_other() {
        MeetingLook look = new MeetingLook(Optional.of("Kyiv"), Optional.empty(), Optional.empty(), Optional.empty());
        RoomState chosen = Room.evolve(SampleMeeting.meeting(), topicPollWonBy("water"));
        assertTrue(Directory.isToldOtherwise(RoomState.empty(MEETING), meeting));
        assertTrue(Directory.isToldOtherwise(
                meeting, meeting.with(RoomsFixture.prepare().programme())));
        assertTrue(Directory.isToldOtherwise(meeting, meeting.with(look)));
        assertTrue(Directory.isToldOtherwise(meeting, appointed(meeting, GROUP)));
        assertTrue(Directory.isToldOtherwise(chosen, Room.evolve(chosen, formed(1, "water"))));
        assertFalse(Directory.isToldOtherwise(meeting, polled()));
    }

    @Test
    void a_meeting_that_becomes_known_is_a_change() {
        List<RoomId> heard = new ArrayList<>();
        Directory empty = new Directory();
        empty.onChange(heard::add);
        assertFalse(empty.renew(RoomState.empty(MEETING)));
        assertTrue(empty.renew(meeting));
        assertEquals(List.of(MEETING), heard);
    }

    @Test
    void of_several_that_renew_at_once_the_newest_stays_and_each_change_is_told_once() throws Exception {
        List<RoomState> states = new ArrayList<>();
        RoomState last = meeting;
        for (int turn = 0; turn < 2_000; turn++) {
            last = appointed(last, MEETING.below("wg-" + (turn % 2 + 1)));
            states.add(last);
        }
        AtomicInteger told = new AtomicInteger();
        directory.onChange(any -> told.incrementAndGet());
        AtomicInteger changes = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            threads.add(new Thread(() -> states.forEach(state -> changes.addAndGet(directory.renew(state) ? 1 : 0))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(last.version(), directory.version(MEETING));
        assertEquals(changes.get(), told.get());
        assertTrue(changes.get() <= states.size(), "two took over the same version");
    }
}
