package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.board.BallotDocument;
import org.sessioniv.domain.board.BallotPaperDocument;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.MergeTopics;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnulPollTest {
    private static final RoomScenario OPEN =
            meeting().given(topicPoll(2)).given(cast("georgia-1", approving("water", "energy")));
    private static final RoomCommand ANNUL = new AnnulPoll.Annul(POLL, " Two say the same. ");

    private static PollDocument document(RoomScenario scenario, PollId poll) {
        return scenario.document(PollDocument.class, BoardKey.poll(poll), Audience.Group.PUBLIC);
    }

    private static RoomScenario annulled(RoomScenario before) {
        return before.when(ANNUL).by(ORGANISER).thenAccepted();
    }

    private static RoomCommand merge(String... topics) {
        return new MergeTopics.Merge(
                Stream.of(topics)
                        .map(topic -> new MergeTopics.Seen(new TopicId(topic), 1))
                        .toList(),
                words("Both"));
    }

    private static OpenTopicPoll.Open again(RoomScenario room, PollId annulled, Method method, Rule rule) {
        List<TopicId> offered =
                room.state().topics().forPoll().stream().map(Topic::id).toList();
        return new OpenTopicPoll.Open(
                "Which now?",
                offered,
                method,
                rule,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(annulled),
                Optional.empty());
    }

    private static OpenTopicPoll.Open again(RoomScenario room) {
        return again(room, POLL, new ApprovalMethod(1, 2), Rule.APPROVAL);
    }

    private static PollId newest(RoomScenario room) {
        return room.state().polls().newestOpen().orElseThrow().terms().id();
    }

    private static BallotPaperDocument paper(RoomScenario room, DelegationId whose) {
        return room.document(
                BallotPaperDocument.class, BoardKey.ballotPaper(newest(room), whose), new Audience.OfDelegation(whose));
    }

    @Test
    void it_comes_to_no_result_and_all_read_why() {
        RoomScenario after = annulled(OPEN);
        PollDocument document = document(after, POLL);
        assertEquals("annulled", document.state());
        assertEquals("Two say the same.", document.annulled().orElseThrow().reason());
        assertEquals(Optional.empty(), document.outcome());
        assertEquals(Optional.empty(), document.publishedAt());
        after.when(new CastBallot.Cast(POLL, approving("water")))
                .by(member("georgia-1"))
                .thenRefused(Code.POLL_NOT_OPEN);
        after.when(new ClosePoll.Close(POLL)).by(ORGANISER).thenRefused(Code.POLL_NOT_OPEN);
        after.when(new PublishPoll.Publish(POLL)).by(ORGANISER).thenRefused(Code.POLL_NOT_CLOSED);
    }

    @Test
    void a_poll_that_is_closed_is_annulled_too_and_was_closed_when_it_was() {
        RoomScenario closed = OPEN.given(pollClosed());
        PollDocument before = document(closed, POLL);
        PollDocument after = document(annulled(closed.afterSeconds(60)), POLL);
        assertEquals(before.closedAt(), after.closedAt());
        assertEquals(
                before.closedAt().orElseThrow() + 60_000,
                after.annulled().orElseThrow().at());
    }

    @Test
    void what_a_delegation_chose_stays_its_own_to_read_and_the_roll_stands() {
        RoomScenario after = annulled(OPEN);
        assertEquals(
                approving("water", "energy"),
                after.document(BallotDocument.class, BoardKey.ballot(POLL, GEORGIA), new Audience.OfDelegation(GEORGIA))
                        .ballot());
        assertEquals(1, after.state().polls().find(POLL).orElseThrow().roll().voted());
    }

    @Test
    void a_result_that_all_know_is_not_annulled_nor_anything_twice() {
        RoomScenario published = OPEN.given(pollClosed())
                .when(new PublishPoll.Publish(POLL))
                .by(ORGANISER)
                .thenAccepted();
        published.when(ANNUL).by(ORGANISER).thenRefused(Code.POLL_DECIDED);
        annulled(OPEN).when(ANNUL).by(ORGANISER).thenRefused(Code.POLL_DECIDED);
    }

    @Test
    void it_needs_a_reason_of_a_readable_length_and_a_poll() {
        OPEN.when(new AnnulPoll.Annul(POLL, " ")).by(ORGANISER).thenRefused(Code.REASON_MISSING);
        String longest = "x".repeat(AnnulPoll.MAX_REASON);
        OPEN.when(new AnnulPoll.Annul(POLL, longest)).by(ORGANISER).thenAccepted();
        OPEN.when(new AnnulPoll.Annul(POLL, longest + "x")).by(ORGANISER).thenRefused(Code.TOO_LONG);
        meeting().when(ANNUL).by(ORGANISER).thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void whoever_leads_the_room_annuls_and_only_the_organiser_in_the_meetings_own() {
        OPEN.when(ANNUL).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
        RoomScenario after =
                room().given(questionPoll()).when(ANNUL).by(MODERATOR).thenAccepted();
        assertEquals("annulled", document(after, POLL).state());
    }

    @Test
    void its_topics_can_be_merged_then() {
        OPEN.when(merge("water", "energy")).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        annulled(OPEN).when(merge("water", "energy")).by(ORGANISER).thenAccepted();
    }

    @Test
    void who_voted_begins_the_next_ballot_with_what_they_chose_and_nobody_has_voted() {
        RoomScenario merged =
                annulled(OPEN).when(merge("water", "energy")).by(ORGANISER).thenAccepted();
        TopicId made = merged.state()
                .topics()
                .find(new TopicId("water"))
                .orElseThrow()
                .lineage()
                .into()
                .get(0);
        RoomScenario asked = merged.when(again(merged)).by(ORGANISER).thenAccepted();
        assertEquals(
                Optional.of(new BallotPaperDocument.Begun(1, Optional.of(approving(made.value())))),
                paper(asked, GEORGIA).begun());
        assertEquals(Optional.empty(), paper(asked, POLAND).begun());
        assertEquals(Optional.of(1), document(asked, newest(asked)).again());
        Poll poll = asked.state().polls().find(newest(asked)).orElseThrow();
        assertEquals(0, poll.roll().voted());
        assertTrue(poll.box().of(GEORGIA).isEmpty());
    }

    @Test
    void a_ballot_that_is_none_by_the_new_terms_begins_empty_and_says_so() {
        RoomScenario room = annulled(OPEN);
        for (Method method : List.of(new ApprovalMethod(1, 1), new RankingMethod(1, 3, true))) {
            Rule rule = method.isReadBy(Rule.APPROVAL) ? Rule.APPROVAL : Rule.BORDA;
            RoomScenario asked =
                    room.when(again(room, POLL, method, rule)).by(ORGANISER).thenAccepted();
            assertEquals(
                    Optional.of(new BallotPaperDocument.Begun(1, Optional.empty())),
                    paper(asked, GEORGIA).begun());
        }
    }

    @Test
    void what_was_chosen_is_found_however_often_it_is_asked_again() {
        RoomScenario first = annulled(OPEN);
        RoomScenario second = first.when(again(first)).by(ORGANISER).thenAccepted();
        PollId other = newest(second);
        RoomScenario third = second.when(new CastBallot.Cast(other, approving("health")))
                .by(member("poland-1"))
                .thenAccepted()
                .when(new AnnulPoll.Annul(other, "Once more"))
                .by(ORGANISER)
                .thenAccepted();
        RoomScenario asked = third.when(again(third, other, new ApprovalMethod(1, 2), Rule.APPROVAL))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                Optional.of(new BallotPaperDocument.Begun(1, Optional.of(approving("water", "energy")))),
                paper(asked, GEORGIA).begun());
        assertEquals(
                Optional.of(new BallotPaperDocument.Begun(2, Optional.of(approving("health")))),
                paper(asked, POLAND).begun());
    }

    @Test
    void only_an_annulled_poll_over_topics_is_asked_again_and_once() {
        OPEN.when(again(OPEN)).by(ORGANISER).thenRefused(Code.POLL_NOT_ANNULLED);
        RoomScenario closed = OPEN.given(pollClosed());
        closed.when(again(closed)).by(ORGANISER).thenRefused(Code.POLL_NOT_ANNULLED);
        RoomScenario room = annulled(OPEN);
        room.when(again(room, new PollId("none"), new ApprovalMethod(1, 2), Rule.APPROVAL))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_POLL);
        RoomScenario asked = room.when(again(room)).by(ORGANISER).thenAccepted();
        asked.when(again(asked)).by(ORGANISER).thenRefused(Code.POLL_ASKED_AGAIN);
        RoomScenario question =
                meeting().given(questionPoll()).when(ANNUL).by(ORGANISER).thenAccepted();
        question.when(again(question)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void papers_and_drafts_go_with_an_open_poll_and_nothing_else_changes_with_a_closed_one() {
        AnnulPoll.Annulled event =
                (AnnulPoll.Annulled) OPEN.when(ANNUL).by(ORGANISER).events().get(0);
        Set<BoardKey> ofOpen = event.touches(OPEN.state());
        assertTrue(ofOpen.contains(BoardKey.ballotPaper(POLL, GEORGIA)));
        assertFalse(ofOpen.contains(BoardKey.ballotDraft(POLL, GEORGIA)));
        assertEquals(
                Set.of(BoardKey.poll(POLL)),
                event.touches(OPEN.given(pollClosed()).state()));
    }
}
