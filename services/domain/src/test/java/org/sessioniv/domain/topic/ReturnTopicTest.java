package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.OF_GEORGIA;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.document;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnTopicTest {
    private static final RoomScenario PROPOSED = meeting().given(proposed());

    private static RoomCommand back(String reason) {
        return new ReturnTopic.Return(ROADS, reason);
    }

    @Test
    void the_organiser_returns_it_with_a_reason_that_all_see() {
        RoomScenario after = PROPOSED.when(back(" Too wide ")).by(ORGANISER).then(returned("Too wide"));
        assertEquals(
                document(
                        "roads",
                        4,
                        words("Roads"),
                        Optional.of("georgia"),
                        "returned",
                        1,
                        List.of(),
                        List.of(),
                        Optional.of("Too wide")),
                after.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC));
    }

    @Test
    void its_delegation_has_its_words_as_a_draft_and_nobody_else() {
        RoomScenario after = PROPOSED.given(returned("Too wide"));
        DraftDocument draft = after.document(DraftDocument.class, BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA);
        assertEquals("Roads", draft.title());
        assertEquals(2, draft.revision());
        assertEquals(Optional.empty(), draft.writtenBy());
        assertEquals(Optional.empty(), after.find(BoardKey.draft(ROADS, GEORGIA), Audience.Group.STAFF));
    }

    @Test
    void what_is_written_afterwards_is_not_seen_by_others_before_it_is_submitted() {
        RoomScenario after = PROPOSED.given(returned("Too wide"), edited("Paths"));
        assertEquals(
                "Roads",
                after.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC)
                        .title());
    }

    @Test
    void it_can_be_submitted_again_after_the_deadline_but_not_beyond_the_limit() {
        RoomScenario late = PROPOSED.given(
                returned("Too wide"),
                new CallForTopics.Announced(new Call(Optional.of(1), Optional.of(T0.minusSeconds(1))), T0));
        RoomCommand again = new SubmitTopic.Submit(ROADS, 2);
        late.when(again).by(member("georgia-1")).thenAccepted();
        late.given(proposed(new TopicId("sea"), Optional.of(GEORGIA)))
                .when(again)
                .by(member("georgia-1"))
                .thenRefused(Code.TOPIC_LIMIT_REACHED);
    }

    @Test
    void one_on_the_shortlist_is_returned_too() {
        PROPOSED.given(shortlisted(ROADS)).when(back("Too wide")).by(ORGANISER).thenAccepted();
    }

    @Test
    void is_refused_without_a_reason_or_with_one_that_is_too_long() {
        PROPOSED.when(back(" ")).by(ORGANISER).thenRefused(Code.REASON_MISSING);
        PROPOSED.when(back("r".repeat(500))).by(ORGANISER).thenAccepted();
        PROPOSED.when(back("r".repeat(501))).by(ORGANISER).thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_while_an_open_poll_offers_it() {
        RoomScenario georgian = meeting().given(proposed(HEALTH, Optional.of(GEORGIA)), topicPoll(1));
        RoomCommand health = new ReturnTopic.Return(HEALTH, "Too wide");
        georgian.when(health).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        georgian.given(pollClosed()).when(health).by(ORGANISER).thenAccepted();
    }

    @Test
    void is_refused_for_what_the_secretariat_proposed_and_for_what_is_not_in_the_list() {
        meeting().when(new ReturnTopic.Return(HEALTH, "Too wide")).by(ORGANISER).thenRefused(Code.TOPIC_OF_SECRETARIAT);
        PROPOSED.given(returned("Too wide")).when(back("Again")).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
    }
}
