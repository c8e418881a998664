package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.begun;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.CallDocument;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallForTopicsTest {
    private static final Instant DEADLINE = T0.plusSeconds(60);
    private static final RoomCommand PROPOSE = new ProposeTopic.Propose("Sea", "", "");

    private static RoomScenario called(Optional<Integer> limit, Optional<Instant> deadline) {
        return meeting().given(new CallForTopics.Announced(new Call(limit, deadline), T0));
    }

    private static RoomCommand announce(Optional<Integer> limit, Optional<Long> deadline) {
        return new CallForTopics.Announce(limit, deadline);
    }

    @Test
    void the_organiser_sets_limit_and_deadline_and_all_see_them() {
        RoomScenario after = meeting()
                .when(announce(Optional.of(3), Optional.of(DEADLINE.toEpochMilli())))
                .by(ORGANISER)
                .then(new CallForTopics.Announced(new Call(Optional.of(3), Optional.of(DEADLINE)), T0));
        assertEquals(
                new CallDocument(Optional.of(3), Optional.of(DEADLINE.toEpochMilli())),
                after.document(CallDocument.class, BoardKey.CALL, Audience.Group.DELEGATES));
    }

    @Test
    void the_same_terms_are_no_change() {
        assertEquals(
                List.of(),
                meeting()
                        .when(announce(Optional.empty(), Optional.empty()))
                        .by(ORGANISER)
                        .events());
    }

    @Test
    void is_refused_out_of_range() {
        for (int limit : List.of(0, -1, 51)) {
            meeting()
                    .when(announce(Optional.of(limit), Optional.empty()))
                    .by(ORGANISER)
                    .thenRefused(Code.OUT_OF_RANGE);
        }
        for (long deadline : List.of(-1L, 253_402_300_800_000L)) {
            meeting()
                    .when(announce(Optional.empty(), Optional.of(deadline)))
                    .by(ORGANISER)
                    .thenRefused(Code.OUT_OF_RANGE);
        }
        meeting()
                .when(announce(Optional.of(50), Optional.of(253_402_300_799_999L)))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void proposals_are_taken_up_to_the_very_moment_of_the_deadline() {
        RoomScenario room = called(Optional.empty(), Optional.of(DEADLINE)).given(begun("Roads"));
        RoomScenario onTime = room.after(Duration.ofSeconds(60));
        RoomScenario late = room.after(Duration.ofMillis(60_001));
        RoomCommand submit = new SubmitTopic.Submit(ROADS, 1);
        onTime.when(PROPOSE).by(member("georgia-1")).thenAccepted();
        onTime.when(submit).by(member("georgia-1")).thenAccepted();
        late.when(PROPOSE).by(member("georgia-1")).thenRefused(Code.PROPOSALS_CLOSED);
        late.when(submit).by(member("georgia-1")).thenRefused(Code.PROPOSALS_CLOSED);
        late.when(PROPOSE).by(ORGANISER).thenAccepted();
    }

    @Test
    void the_limit_counts_what_a_delegation_has_in_the_list() {
        RoomScenario full = called(Optional.of(2), Optional.empty())
                .given(
                        proposed(new TopicId("a"), Optional.of(GEORGIA)),
                        proposed(new TopicId("b"), Optional.of(GEORGIA)),
                        shortlisted(new TopicId("b")));
        full.when(PROPOSE).by(member("georgia-1")).thenRefused(Code.TOPIC_LIMIT_REACHED);
        full.given(begun("Roads"))
                .when(new SubmitTopic.Submit(ROADS, 1))
                .by(member("georgia-1"))
                .thenRefused(Code.TOPIC_LIMIT_REACHED);
        full.when(PROPOSE).by(member("poland-1")).thenAccepted();
        full.when(PROPOSE).by(ORGANISER).thenAccepted();
        full.given(new WithdrawTopic.Withdrawn(new TopicId("a")))
                .when(PROPOSE)
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void what_was_selected_counts_too() {
        called(Optional.of(1), Optional.empty())
                .given(proposed(HEALTH, Optional.of(GEORGIA)))
                .given(topicPollWonBy("health"))
                .given(formed(1, "health"))
                .when(PROPOSE)
                .by(member("georgia-1"))
                .thenRefused(Code.TOPIC_LIMIT_REACHED);
    }

    @Test
    void a_meeting_is_entered_with_its_call() {
        Call call = new Call(Optional.of(3), Optional.of(DEADLINE));
        PrepareMeeting.Prepare plain = SampleMeeting.prepare();
        RoomCommand prepare =
                new PrepareMeeting.Prepare(plain.programme(), plain.delegations(), plain.staff(), plain.topics(), call);
        RoomScenario.of(RoomState.empty(SampleMeeting.MEETING))
                .when(prepare)
                .by(Standing.SYSTEM)
                .thenState(state -> assertEquals(call, state.topics().call()));
    }
}
