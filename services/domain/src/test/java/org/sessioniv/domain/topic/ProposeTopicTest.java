package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Proposals.document;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposeTopicTest {
    private static final TopicId FIRST = new TopicId("topic-" + fresh(1));

    private static RoomCommand propose(String title, String why, String question) {
        return new ProposeTopic.Propose(title, why, question);
    }

    @Test
    void a_member_proposes_in_the_name_of_the_delegation() {
        meeting()
                .when(propose(" Roads ", " Why not ", " Where to? "))
                .by(member("georgia-1"))
                .then(new ProposeTopic.Proposed(FIRST, "Roads", "Why not", "Where to?", Optional.of(GEORGIA), T0));
    }

    @Test
    void the_language_is_kept() {
        meeting()
                .when(new ProposeTopic.Propose("Շուկա", "", "", Optional.of("hy")))
                .by(member("georgia-1"))
                .then(new ProposeTopic.Proposed(FIRST, "Շուկա", "", "", Optional.of("hy"), Optional.of(GEORGIA), T0));
    }

    @Test
    void the_organiser_proposes_in_the_name_of_the_secretariat() {
        meeting()
                .when(propose("Roads", "", ""))
                .by(ORGANISER)
                .then(new ProposeTopic.Proposed(FIRST, "Roads", "", "", Optional.empty(), T0));
    }

    @Test
    void an_observer_may_propose() {
        meeting().when(propose("Roads", "", "")).by(member("osce-1")).thenAccepted();
    }

    @Test
    void a_topic_stands_behind_those_proposed_before() {
        RoomScenario after =
                meeting().when(propose("Roads", "", "")).by(member("georgia-1")).thenAccepted();
        assertEquals(
                document(
                        FIRST.value(),
                        4,
                        new Wording("Roads", "", "", Optional.empty()),
                        Optional.of("georgia"),
                        "proposed"),
                after.document(TopicDocument.class, BoardKey.topic(FIRST), Audience.Group.PUBLIC));
    }

    @Test
    void an_open_poll_does_not_take_it_in() {
        RoomScenario after = meeting()
                .given(topicPoll(1))
                .when(propose("Roads", "", ""))
                .by(member("georgia-1"))
                .thenAccepted();
        assertFalse(after.state().polls().offersInOpenPoll(FIRST.value()));
    }

    @Test
    void the_longest_words_fit() {
        meeting()
                .when(propose("t".repeat(200), "w".repeat(1000), "q".repeat(200)))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_without_a_title() {
        meeting().when(propose("  ", "", "")).by(member("georgia-1")).thenRefused(Code.TITLE_MISSING);
    }

    @Test
    void is_refused_with_a_title_over_200_characters() {
        meeting().when(propose("t".repeat(201), "", "")).by(member("georgia-1")).thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_with_a_question_over_200_characters() {
        meeting()
                .when(propose("t", "", "q".repeat(201)))
                .by(member("georgia-1"))
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_with_a_reason_over_1000_characters() {
        meeting()
                .when(propose("t", "w".repeat(1001), ""))
                .by(member("georgia-1"))
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_when_the_meeting_has_200_topics() {
        meeting()
                .given(IntStream.range(3, Topics.MAX)
                        .mapToObj(n ->
                                new ProposeTopic.Proposed(new TopicId("t-" + n), "T", "", "", Optional.empty(), T0))
                        .toList())
                .when(propose("Roads", "", ""))
                .by(member("georgia-1"))
                .thenRefused(Code.TOO_MANY_TOPICS);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(propose("Roads", "", "")).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
