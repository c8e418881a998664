package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.again;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.closingAt;
import static org.sessioniv.domain.testing.Facts.heldBy;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishAtCloseTest {
    private static final RoomCommand FOLLOW = new PublishAtClose.Follow(POLL);
    private static final RoomCommand PUBLISH = new PublishPoll.Publish(POLL);
    private static final Conduct AT_CLOSE =
            new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty());
    private static final RoomScenario OPEN =
            room().given(heldBy(questionPoll(), AT_CLOSE)).given(cast("georgia-1", YES));
    private static final RoomScenario CLOSED = OPEN.given(pollClosed()).afterSeconds(7);

    private static RoomEvent published(RoomScenario scenario, Instant at) {
        Poll.Closed closed = scenario.state().polls().findClosed(POLL).orElseThrow();
        return new PublishPoll.Published(POLL, PollCount.of(closed), at);
    }

    private static PollDocument document(RoomScenario scenario) {
        return scenario.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC);
    }

    @Test
    void the_result_is_published_at_the_closing_and_not_when_it_is_counted() {
        RoomScenario after = CLOSED.when(FOLLOW).by(Standing.SYSTEM).then(published(CLOSED, T0));
        assertEquals(Optional.of(T0.toEpochMilli()), document(after).publishedAt());
        assertEquals(
                Optional.of(new PollDecision.Answered(true)),
                document(after).outcome().map(PollDocument.Result::decision));
    }

    @Test
    void that_of_a_poll_that_closed_by_the_clock_at_its_closing_time() {
        Instant end = T0.plusSeconds(60);
        RoomScenario late = room().given(closingAt(heldBy(questionPoll(), AT_CLOSE), end))
                .afterSeconds(3600)
                .when(new CloseOnTime.Elapse(POLL))
                .by(Standing.SYSTEM)
                .thenAccepted();
        late.when(FOLLOW).by(Standing.SYSTEM).then(published(late, end));
    }

    @Test
    void it_is_published_once() {
        RoomScenario after = CLOSED.when(FOLLOW).by(Standing.SYSTEM).thenAccepted();
        after.when(FOLLOW).by(Standing.SYSTEM).then();
        after.when(PUBLISH).by(MODERATOR).thenRefused(Code.POLL_NOT_CLOSED);
    }

    @Test
    void nothing_happens_to_a_poll_that_is_open_or_not_there() {
        OPEN.when(FOLLOW).by(Standing.SYSTEM).then();
        room().when(FOLLOW).by(Standing.SYSTEM).then();
    }

    @Test
    void nothing_happens_where_the_terms_leave_it_to_somebody() {
        for (PollOpened opened : List.of(
                questionPoll(),
                heldBy(
                        questionPoll(),
                        new Conduct(
                                Ties.LEFT_OUT,
                                Optional.empty(),
                                Optional.of(Results.WHEN_PUBLISHED),
                                Optional.empty())))) {
            RoomScenario closed = room().given(opened).given(pollClosed());
            closed.when(FOLLOW).by(Standing.SYSTEM).then();
            assertEquals(List.of(), closed.state().polls().toPublish());
        }
    }

    @Test
    void whoever_publishes_it_by_hand_says_that_it_was_published_at_the_closing() {
        CLOSED.when(PUBLISH).by(MODERATOR).then(published(CLOSED, T0));
        RoomScenario usual = room().given(questionPoll()).given(pollClosed()).afterSeconds(7);
        usual.when(PUBLISH).by(MODERATOR).then(published(usual, T0.plusSeconds(7)));
    }

    @Test
    void nobody_sees_a_count_before() {
        assertEquals(Optional.empty(), document(OPEN).outcome());
        assertEquals(Optional.empty(), document(CLOSED).outcome());
        assertEquals(Optional.empty(), document(CLOSED).publishedAt());
    }

    @Test
    void a_room_knows_which_results_wait_for_nobody() {
        PollOpened second = again(heldBy(topicPoll(1), AT_CLOSE), "poll-2", 2);
        RoomScenario both = meeting()
                .given(second, heldBy(topicPoll(1), AT_CLOSE), again(topicPoll(1), "poll-3", 3))
                .given(
                        new ClosePoll.Closed(new PollId("poll-2"), VOTERS, T0),
                        pollClosed(),
                        new ClosePoll.Closed(new PollId("poll-3"), VOTERS, T0));
        assertEquals(
                List.of(POLL, new PollId("poll-2")),
                both.state().polls().toPublish().stream()
                        .map(poll -> poll.terms().id())
                        .toList());
        assertTrue(CLOSED.state().polls().haveDuties());
        assertEquals(false, OPEN.state().polls().haveDuties());
        assertEquals(
                false,
                CLOSED.when(FOLLOW)
                        .by(Standing.SYSTEM)
                        .thenAccepted()
                        .state()
                        .polls()
                        .haveDuties());
    }

    @Test
    void a_tie_in_it_still_waits_for_the_chair() {
        RoomScenario tied = meeting()
                .given(heldBy(
                        topicPoll(1),
                        new Conduct(Ties.CHAIR, Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty())))
                .given(cast("georgia-1", approving("energy", "health")))
                .given(pollClosed())
                .when(FOLLOW)
                .by(Standing.SYSTEM)
                .thenAccepted();
        assertEquals(
                Optional.of(new PollDecision.Selected(List.of(), List.of("energy", "health"))),
                document(tied).outcome().map(PollDocument.Result::decision));
        tied.when(new DecideTie.Decide(POLL, List.of("health"), "It is new."))
                .by(ORGANISER)
                .thenAccepted();
    }

    private static OpenQuestionPoll.Open asking(Conduct.Asked asked) {
        return new OpenQuestionPoll.Open(
                "Agreed?",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(asked));
    }

    private static Optional<Conduct> opened(Conduct.Asked asked) {
        return room().when(asking(asked))
                .by(MODERATOR)
                .thenAccepted()
                .state()
                .polls()
                .newestOpen()
                .orElseThrow()
                .terms()
                .conduct();
    }

    @Test
    void it_is_one_of_the_terms_of_a_question_and_what_is_usual_is_none() {
        assertEquals(
                Optional.of(AT_CLOSE),
                opened(new Conduct.Asked(Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty())));
        assertEquals(
                Optional.empty(),
                opened(new Conduct.Asked(Optional.empty(), Optional.of(Results.WHEN_PUBLISHED), Optional.empty())));
        assertEquals(Optional.empty(), opened(new Conduct.Asked(Optional.of(Ties.LEFT_OUT))));
    }

    @Test
    void a_question_says_nothing_of_ties() {
        for (Ties ties : List.of(Ties.ALL_GO_ON, Ties.CHAIR, Ties.LOT)) {
            room().when(asking(new Conduct.Asked(Optional.of(ties))))
                    .by(MODERATOR)
                    .thenRefused(Code.RULE_DOES_NOT_FIT);
        }
    }
}
