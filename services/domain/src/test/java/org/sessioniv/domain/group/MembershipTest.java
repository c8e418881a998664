package org.sessioniv.domain.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.RoomsDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {
    private static final RoomScenario GROUPS =
            meeting().given(topicPollWonBy("water")).given(formed(1, "water"));
    private static final RoomScenario JOINED = GROUPS.given(new Membership.Joined(GROUP, GEORGIA));

    @Test
    void any_member_joins_for_the_delegation() {
        GROUPS.when(new Membership.Join(GROUP)).by(member("georgia-2")).then(new Membership.Joined(GROUP, GEORGIA));
    }

    @Test
    void an_observer_may_join() {
        GROUPS.when(new Membership.Join(GROUP)).by(member("osce-1")).thenAccepted();
    }

    @Test
    void joining_gives_a_vote_in_the_group_to_those_who_hold_one() {
        RoomState state = JOINED.given(new Membership.Joined(GROUP, OBSERVER)).state();
        assertEquals(Set.of(GEORGIA), state.groups().voters(GROUP, state.roster()));
    }

    @Test
    void all_with_a_vote_vote_in_the_plenary() {
        RoomState state = GROUPS.state();
        assertEquals(VOTERS, state.groups().voters(PLENARY, state.roster()));
    }

    @Test
    void any_member_leaves_for_the_delegation() {
        JOINED.when(new Membership.Leave(GROUP)).by(member("georgia-2")).then(new Membership.Left(GROUP, GEORGIA));
    }

    @Test
    void the_board_lists_who_joined() {
        RoomScenario both = JOINED.given(
                new Membership.Joined(GROUP, UKRAINE),
                new Membership.Joined(GROUP, POLAND),
                new Membership.Left(GROUP, POLAND));
        assertEquals(
                List.of("georgia", "ukraine"),
                both.document(RoomsDocument.class, BoardKey.ROOMS, Audience.Group.PUBLIC)
                        .rooms()
                        .get(1)
                        .delegations());
    }

    @Test
    void a_delegation_may_be_in_several_groups() {
        meeting()
                .given(topicPollWonBy("water", "health"))
                .given(formed(1, "water"), formed(2, "health"), new Membership.Joined(GROUP, GEORGIA))
                .when(new Membership.Join(MEETING.below("wg-2")))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void joining_twice_is_refused() {
        JOINED.when(new Membership.Join(GROUP)).by(member("georgia-1")).thenRefused(Code.ALREADY_MEMBER);
    }

    @Test
    void leaving_a_group_that_one_has_not_joined_is_refused() {
        JOINED.when(new Membership.Leave(GROUP)).by(member("poland-1")).thenRefused(Code.NOT_MEMBER);
    }

    @Test
    void joining_a_group_that_does_not_exist_is_refused() {
        meeting().when(new Membership.Join(GROUP)).by(member("georgia-1")).thenRefused(Code.NO_SUCH_GROUP);
    }

    @Test
    void nobody_joins_the_plenary() {
        GROUPS.when(new Membership.Join(PLENARY)).by(member("georgia-1")).thenRefused(Code.NO_SUCH_GROUP);
    }

    @Test
    void nobody_leaves_the_plenary() {
        GROUPS.when(new Membership.Leave(PLENARY)).by(member("georgia-1")).thenRefused(Code.NO_SUCH_GROUP);
    }

    @Test
    void staff_neither_joins_nor_leaves() {
        GROUPS.when(new Membership.Join(GROUP)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
