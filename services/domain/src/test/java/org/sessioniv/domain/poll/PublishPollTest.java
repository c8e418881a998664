package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.ABSTAIN;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.published;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.withQuorum;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishPollTest {
    private static final RoomCommand PUBLISH = new PublishPoll.Publish(POLL);
    private static final RoomScenario CLOSED = room().given(questionPoll())
            .given(cast("georgia-1", YES))
            .given(cast("poland-1", ABSTAIN))
            .given(pollClosed());

    private static PollDocument poll(RoomScenario scenario) {
        return scenario.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC);
    }

    @Test
    void all_see_how_often_each_option_was_chosen() {
        RoomScenario after = CLOSED.when(PUBLISH).by(MODERATOR).thenAccepted();
        assertEquals(
                List.of(
                        new PollDocument.Count("yes", 1, Optional.empty()),
                        new PollDocument.Count("no", 0, Optional.empty()),
                        new PollDocument.Count("abstain", 1, Optional.empty())),
                poll(after).outcome().orElseThrow().counts());
    }

    @Test
    void more_yes_than_no_adopts_whatever_the_abstentions() {
        RoomScenario after = CLOSED.when(PUBLISH).by(MODERATOR).thenAccepted();
        assertEquals(
                new PollDecision.Answered(true),
                poll(after).outcome().orElseThrow().decision());
    }

    @Test
    void the_organiser_publishes_the_meetings_polls() {
        RoomScenario after = meeting()
                .given(topicPoll(1))
                .given(cast("georgia-1", approving("water")))
                .given(cast("poland-1", approving("water", "health")))
                .given(pollClosed())
                .when(PUBLISH)
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                new PollDecision.Selected(List.of("water"), List.of()),
                poll(after).outcome().orElseThrow().decision());
    }

    @Test
    void all_see_how_many_voted_and_whether_they_were_enough() {
        RoomScenario after = room().given(withQuorum(questionPoll(), new PollTerms.Share(1, 1)))
                .given(cast("georgia-1", YES))
                .given(cast("poland-1", ABSTAIN))
                .given(pollClosed())
                .when(PUBLISH)
                .by(MODERATOR)
                .thenAccepted();
        assertEquals(
                new PollDocument.Voters(3, 2, 1, Optional.of(3), false, Optional.empty()),
                poll(after).outcome().orElseThrow().turnout());
        assertEquals(
                new PollDecision.Undecided(PollDecision.Reason.QUORUM_MISSED),
                poll(after).outcome().orElseThrow().decision());
    }

    @Test
    void the_board_says_when_it_was_published() {
        RoomScenario after = meeting().given(topicPoll(1), pollClosed(), published("water"));
        assertEquals("published", poll(after).state());
        assertEquals(Optional.of(T0.toEpochMilli()), poll(after).publishedAt());
    }

    @Test
    void how_each_delegation_voted_stays_its_own() {
        RoomScenario after = meeting()
                .given(topicPoll(1))
                .given(cast("georgia-1", approving("water")))
                .given(pollClosed(), published("water"));
        assertFalse(
                Board.since(after.state(), Viewer.of(ORGANISER), Version.ZERO).containsKey("ballot/poll-1"));
    }

    @Test
    void is_refused_while_the_poll_is_open() {
        room().given(questionPoll()).when(PUBLISH).by(MODERATOR).thenRefused(Code.POLL_NOT_CLOSED);
    }

    @Test
    void is_refused_a_second_time() {
        meeting()
                .given(topicPoll(1), pollClosed(), published("water"))
                .when(PUBLISH)
                .by(ORGANISER)
                .thenRefused(Code.POLL_NOT_CLOSED);
    }

    @Test
    void is_refused_for_a_poll_that_this_room_does_not_have() {
        room().when(PUBLISH).by(MODERATOR).thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_to_a_moderator_in_the_meetings_room() {
        meeting().given(topicPoll(1), pollClosed()).when(PUBLISH).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_members() {
        CLOSED.when(PUBLISH).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
