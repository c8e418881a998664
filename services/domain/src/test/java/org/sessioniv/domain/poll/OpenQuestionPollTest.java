package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.again;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenQuestionPollTest {
    private static final PollId FIRST = new PollId("poll-" + fresh(1));
    private static final Optional<PollTerms.Share> NO_QUORUM = Optional.empty();
    private static final RoomCommand OPEN = new OpenQuestionPoll.Open(" Agreed? ", NO_QUORUM);

    /** So many open polls. */
    static List<RoomEvent> polls(int count) {
        return IntStream.rangeClosed(1, count)
                .<RoomEvent>mapToObj(number -> again(questionPoll(), "poll-" + number, number))
                .toList();
    }

    @Test
    void is_answered_by_yes_no_or_abstain() {
        RoomScenario after = room().when(OPEN).by(MODERATOR).thenAccepted();
        PollDocument poll = after.document(PollDocument.class, BoardKey.poll(FIRST), Audience.Group.PUBLIC);
        assertEquals("question", poll.subject());
        assertEquals(new AnswerMethod(), poll.method());
        assertEquals(new SimpleMajority(), poll.deciding());
        assertEquals(
                List.of(
                        new PollDocument.Option("yes", "Yes"),
                        new PollDocument.Option("no", "No"),
                        new PollDocument.Option("abstain", "Abstain")),
                poll.options());
    }

    @Test
    void each_delegation_of_the_room_with_a_vote_has_a_ballot_paper() {
        RoomScenario after =
                workingGroup().withVoters(GEORGIA).when(OPEN).by(MODERATOR).thenAccepted();
        assertTrue(after.find(BoardKey.ballotPaper(FIRST, GEORGIA), new Audience.OfDelegation(GEORGIA))
                .isPresent());
        assertTrue(after.find(BoardKey.ballotPaper(FIRST, POLAND), new Audience.OfDelegation(POLAND))
                .isEmpty());
    }

    @Test
    void polls_are_numbered_from_one_in_each_room() {
        room().given(polls(2))
                .when(OPEN)
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        3, state.polls().findOpen(FIRST).orElseThrow().terms().number()));
    }

    @Test
    void needs_no_open_session() {
        room().given(opened(), closed()).when(OPEN).by(MODERATOR).thenAccepted();
    }

    @Test
    void is_refused_without_a_question() {
        room().when(new OpenQuestionPoll.Open("", NO_QUORUM)).by(MODERATOR).thenRefused(Code.QUESTION_MISSING);
    }

    @Test
    void is_refused_with_a_question_over_200_characters() {
        room().when(new OpenQuestionPoll.Open("q".repeat(201), NO_QUORUM))
                .by(MODERATOR)
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_when_no_delegation_with_a_vote_joined() {
        workingGroup().withVoters().when(OPEN).by(MODERATOR).thenRefused(Code.NO_VOTERS);
    }

    @Test
    void is_refused_when_the_room_has_500_polls() {
        room().given(polls(Polls.MAX)).when(OPEN).by(MODERATOR).thenRefused(Code.TOO_MANY_POLLS);
    }

    @Test
    void is_refused_in_the_meetings_own_room() {
        meeting().when(OPEN).by(ORGANISER).thenRefused(Code.WRONG_ROOM_KIND);
    }

    @Test
    void is_refused_to_members() {
        room().when(OPEN).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
