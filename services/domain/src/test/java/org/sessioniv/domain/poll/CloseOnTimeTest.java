package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.again;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.closingAt;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.TopicId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloseOnTimeTest {
    private static final RoomCommand ELAPSE = new CloseOnTime.Elapse(POLL);
    private static final RoomCommand VOTE = new CastBallot.Cast(POLL, YES);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Instant END = T0.plus(THREE_DAYS);
    private static final RoomScenario OPEN = room().given(closingAt(questionPoll(), END));
    private static final RoomScenario JUST_BEFORE = OPEN.after(THREE_DAYS.minusMillis(1));
    private static final RoomScenario AT_THE_END = OPEN.after(THREE_DAYS);
    private static final RoomScenario JUST_AFTER = OPEN.after(THREE_DAYS.plusMillis(1));

    @Test
    void a_poll_is_closed_at_its_closing_time() {
        AT_THE_END.when(ELAPSE).by(Standing.SYSTEM).then(new ClosePoll.Closed(POLL, VOTERS, END));
    }

    @Test
    void whenever_that_is_noted_the_poll_was_closed_at_its_closing_time() {
        OPEN.after(THREE_DAYS.plusHours(20))
                .when(ELAPSE)
                .by(Standing.SYSTEM)
                .then(new ClosePoll.Closed(POLL, VOTERS, END));
    }

    @Test
    void nothing_happens_a_millisecond_before() {
        JUST_BEFORE.when(ELAPSE).by(Standing.SYSTEM).then();
    }

    @Test
    void nothing_happens_to_a_poll_without_a_closing_time() {
        room().given(questionPoll())
                .after(THREE_DAYS)
                .when(ELAPSE)
                .by(Standing.SYSTEM)
                .then();
    }

    @Test
    void nothing_happens_to_a_poll_that_is_closed_already_or_not_there() {
        AT_THE_END.given(pollClosed()).when(ELAPSE).by(Standing.SYSTEM).then();
        room().when(ELAPSE).by(Standing.SYSTEM).then();
    }

    @Test
    void a_ballot_is_taken_until_a_millisecond_before() {
        JUST_BEFORE.when(VOTE).by(member("georgia-1")).thenAccepted();
    }

    @Test
    void from_the_closing_time_on_no_ballot_is_taken_though_nobody_has_noted_it_yet() {
        AT_THE_END.when(VOTE).by(member("georgia-1")).thenRefused(Code.POLL_NOT_OPEN);
        JUST_AFTER.when(VOTE).by(member("georgia-1")).thenRefused(Code.POLL_NOT_OPEN);
    }

    @Test
    void nor_is_one_changed() {
        RoomScenario voted = OPEN.given(cast("georgia-1", YES)).after(THREE_DAYS);
        voted.when(VOTE).by(member("georgia-2")).thenRefused(Code.POLL_NOT_OPEN);
    }

    @Test
    void it_can_be_closed_by_hand_before() {
        OPEN.afterSeconds(60)
                .when(new ClosePoll.Close(POLL))
                .by(MODERATOR)
                .then(new ClosePoll.Closed(POLL, VOTERS, T0.plusSeconds(60)));
        JUST_BEFORE
                .when(new ClosePoll.Close(POLL))
                .by(MODERATOR)
                .then(new ClosePoll.Closed(POLL, VOTERS, END.minusMillis(1)));
    }

    @Test
    void whoever_closes_it_by_hand_too_late_notes_that_it_was_closed_in_time() {
        JUST_AFTER.when(new ClosePoll.Close(POLL)).by(MODERATOR).then(new ClosePoll.Closed(POLL, VOTERS, END));
    }

    @Test
    void all_see_until_when_it_is_open() {
        PollDocument poll = OPEN.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC);
        assertEquals(Optional.of(END.toEpochMilli()), poll.closesAt());
    }

    @Test
    void a_poll_that_closes_by_hand_does_not_say_when() {
        PollDocument poll =
                room().given(questionPoll()).document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC);
        assertEquals(Optional.empty(), poll.closesAt());
    }

    private static RoomCommand question(Instant end) {
        return new OpenQuestionPoll.Open("Agreed?", Optional.empty(), Optional.of(end.toEpochMilli()));
    }

    private static RoomCommand topics(Instant end) {
        return new OpenTopicPoll.Open(
                "Which?",
                List.of(new TopicId("water"), new TopicId("energy"), new TopicId("health")),
                new ApprovalMethod(1, 3),
                Rule.APPROVAL,
                1,
                Optional.empty(),
                Optional.of(end.toEpochMilli()),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void the_closing_time_of_a_poll_is_one_of_its_terms() {
        room().when(question(END)).by(MODERATOR).thenState(state -> assertEquals(Optional.of(END), closing(state)));
        meeting().when(topics(END)).by(ORGANISER).thenState(state -> assertEquals(Optional.of(END), closing(state)));
    }

    private static Optional<Instant> closing(RoomState state) {
        return state.polls().newestOpen().orElseThrow().terms().closesAt();
    }

    @Test
    void a_closing_time_is_still_to_come() {
        room().when(question(T0)).by(MODERATOR).thenRefused(Code.CLOSING_TIME_PAST);
        room().when(question(T0.minusMillis(1))).by(MODERATOR).thenRefused(Code.CLOSING_TIME_PAST);
        room().when(question(Instant.ofEpochMilli(Long.MIN_VALUE)))
                .by(MODERATOR)
                .thenRefused(Code.CLOSING_TIME_PAST);
        room().when(question(T0.plusMillis(1))).by(MODERATOR).thenAccepted();
        meeting().when(topics(T0)).by(ORGANISER).thenRefused(Code.CLOSING_TIME_PAST);
    }

    @Test
    void a_poll_is_open_for_a_leap_year_at_most() {
        Instant last = T0.plus(Duration.ofDays(366));
        room().when(question(last)).by(MODERATOR).thenAccepted();
        room().when(question(last.plusMillis(1))).by(MODERATOR).thenRefused(Code.OUT_OF_RANGE);
        room().when(question(Instant.ofEpochMilli(Long.MAX_VALUE)))
                .by(MODERATOR)
                .thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void a_room_knows_what_closes_next_and_what_is_over() {
        PollId second = new PollId("poll-2");
        PollId third = new PollId("poll-3");
        RoomScenario three = meeting()
                .given(
                        closingAt(topicPoll(1), T0.plusSeconds(20)),
                        closingAt(again(topicPoll(1), "poll-2", 2), T0.plusSeconds(10)),
                        again(topicPoll(1), "poll-3", 3));
        Polls polls = three.state().polls();
        assertEquals(Optional.of(T0.plusSeconds(10)), polls.nextClosing());
        assertEquals(List.of(), polls.overAt(T0.plusSeconds(10).minusMillis(1)));
        assertEquals(List.of(second), polls.overAt(T0.plusSeconds(10)));
        assertEquals(List.of(second, POLL), polls.overAt(T0.plusSeconds(20)));
        Polls after = three.given(new ClosePoll.Closed(second, VOTERS, T0), new ClosePoll.Closed(POLL, VOTERS, T0))
                .state()
                .polls();
        assertEquals(Optional.empty(), after.nextClosing());
        assertTrue(after.findOpen(third).isPresent());
    }
}
