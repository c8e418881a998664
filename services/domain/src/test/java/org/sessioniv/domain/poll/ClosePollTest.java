package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.published;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.BallotDocument;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.board.VoteDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosePollTest {
    private static final RoomCommand CLOSE = new ClosePoll.Close(POLL);

    @Test
    void the_organiser_closes_the_meetings_polls() {
        meeting().given(topicPoll(1)).when(CLOSE).by(ORGANISER).then(pollClosed());
    }

    @Test
    void a_moderator_closes_a_poll_of_the_room() {
        room().given(questionPoll()).when(CLOSE).by(MODERATOR).then(pollClosed());
    }

    @Test
    void the_ballots_stay_as_they_are() {
        RoomScenario after =
                room().given(questionPoll()).given(cast("georgia-1", YES)).given(pollClosed());
        Audience georgians = new Audience.OfDelegation(GEORGIA);
        assertEquals(
                new BallotDocument(YES),
                after.document(BallotDocument.class, BoardKey.ballot(POLL, GEORGIA), georgians));
        assertEquals(
                new VoteDocument("Georgia 1", T0.toEpochMilli(), 1, Optional.empty()),
                after.document(VoteDocument.class, BoardKey.vote(POLL, GEORGIA), georgians));
    }

    @Test
    void nobody_sees_a_result_yet() {
        RoomScenario after =
                room().given(questionPoll()).given(cast("georgia-1", YES)).given(pollClosed());
        PollDocument poll = after.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.STAFF);
        assertEquals("closed", poll.state());
        assertEquals(Optional.of(T0.toEpochMilli()), poll.closedAt());
        assertTrue(poll.outcome().isEmpty());
    }

    /** Six delegations vote, of which one changes its mind after two minutes. */
    private static RoomScenario sixVotes() {
        RoomScenario poll = room().given(questionPoll());
        for (int i = 0; i < 6; i++) {
            poll = poll.given(castAt("seat-" + i, i < 3 ? 10 : 70));
        }
        return poll.given(castAt("seat-0", 130));
    }

    private static List<RoomEvent> castAt(String delegation, int seconds) {
        DelegationId whose = new DelegationId(delegation);
        return List.of(
                new CastBallot.Voted(POLL, whose, delegation, T0.plusSeconds(seconds)),
                new CastBallot.BallotPut(POLL, whose, YES));
    }

    private static Optional<PollDocument.Turnout> turnout(RoomScenario poll) {
        return poll.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC)
                .turnout();
    }

    @Test
    void all_see_when_the_first_ballots_came_and_that_none_was_changed() {
        ClosePoll.Closed end = new ClosePoll.Closed(POLL, VOTERS, T0.plusSeconds(150));
        Optional<PollDocument.Turnout> told = Optional.of(new PollDocument.Turnout(1, List.of(3, 6, 6)));
        assertEquals(told, turnout(sixVotes().given(end)));
        assertEquals(told, turnout(sixVotes().given(end, published("yes"))));
    }

    @Test
    void while_ballots_are_taken_nobody_sees_when_they_came() {
        assertEquals(Optional.empty(), turnout(sixVotes()));
    }

    @Test
    void in_a_small_room_nobody_sees_when_they_came() {
        RoomScenario few =
                room().given(questionPoll()).given(cast("georgia-1", YES)).given(castAt("poland", 70));
        assertEquals(Optional.empty(), turnout(few.given(new ClosePoll.Closed(POLL, VOTERS, T0.plusSeconds(150)))));
    }

    @Test
    void is_refused_to_a_moderator_in_the_meetings_room() {
        meeting().given(topicPoll(1)).when(CLOSE).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_members() {
        room().given(questionPoll()).when(CLOSE).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_for_a_poll_that_this_room_does_not_have() {
        room().when(CLOSE).by(MODERATOR).thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_once_closed() {
        room().given(questionPoll(), pollClosed()).when(CLOSE).by(MODERATOR).thenRefused(Code.POLL_NOT_OPEN);
    }
}
