package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;

/** Who somebody is in one room, as the meeting's own room says: neither more nor in other rooms. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DirectoryTest {
    private static final RoomId OTHER_GROUP = MEETING.below("wg-2");

    private final Directory directory = new Directory();
    private RoomState meeting = SampleMeeting.meeting();

    @BeforeEach
    void two_groups_of_which_georgia_joined_the_first() {
        meeting = Room.evolve(meeting, topicPollWonBy("water", "energy"));
        meeting = Room.evolve(meeting, formed(1, "water"));
        meeting = Room.evolve(meeting, formed(2, "energy"));
        meeting = Room.evolve(meeting, new Membership.Joined(GROUP, GEORGIA));
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
}
