package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.closingAt;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.BallotDraftDocument;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftBallotTest {
    private static final BallotDraftId FIRST = new BallotDraftId("draft-first");
    private static final BallotDraftId OTHER = new BallotDraftId("draft-other");
    private static final Standing ADVISER = with(Mandate.ADVISES);
    private static final Ballot WATER = approving("water");
    private static final RoomScenario OPEN = meeting().given(topicPoll(1));
    private static final RoomScenario DRAFTED = OPEN.given(drafted(FIRST, WATER));

    static Standing with(Mandate mandate) {
        Standing member = member("georgia-2");
        return new Standing(member.who(), member.label(), member.delegation(), member.roles(), mandate);
    }

    static DraftBallot.Drafted drafted(BallotDraftId id, Ballot ballot) {
        return new DraftBallot.Drafted(POLL, GEORGIA, id, ballot, ADVISER.who(), T0);
    }

    private static DraftBallot.Draft draft(Optional<BallotDraftId> seen, Ballot ballot) {
        return new DraftBallot.Draft(POLL, seen, ballot);
    }

    private static BallotDraftDocument shown(RoomScenario scenario) {
        return scenario.document(
                BallotDraftDocument.class, BoardKey.ballotDraft(POLL, GEORGIA), new Audience.OfDelegation(GEORGIA));
    }

    @Test
    void who_advises_drafts_and_the_delegation_sees_the_draft_by_whom_and_when() {
        RoomScenario after = OPEN.afterSeconds(5)
                .when(draft(Optional.empty(), WATER))
                .by(ADVISER)
                .thenAccepted();
        BallotDraftDocument document = shown(after);
        assertEquals(WATER, document.ballot());
        assertEquals("georgia-2", document.by());
        assertEquals(T0.plusSeconds(5).toEpochMilli(), document.draftedAt());
        assertEquals(
                Optional.of(document.id()),
                after.state()
                        .polls()
                        .findOpen(POLL)
                        .orElseThrow()
                        .drafts()
                        .of(GEORGIA)
                        .map(draft -> draft.id().value()));
    }

    @Test
    void nobody_else_learns_that_there_is_a_draft() {
        for (Standing viewer :
                List.of(ORGANISER, MODERATOR, RAPPORTEUR, PROJECTOR, member("poland-1"), member("osce-1"))) {
            Version before = OPEN.state().version();
            assertEquals(
                    Set.of(),
                    Board.since(DRAFTED.state(), Viewer.of(viewer), before).keySet(),
                    viewer.label());
            assertFalse(
                    Board.since(DRAFTED.state(), Viewer.of(viewer), Version.ZERO)
                            .containsKey("ballot-draft/poll-1"),
                    viewer.label());
        }
    }

    @Test
    void a_draft_is_no_vote_and_counts_for_nothing() {
        Poll.Open open = DRAFTED.state().polls().findOpen(POLL).orElseThrow();
        assertEquals(0, open.votes().count());
        assertEquals(List.of(), List.copyOf(open.box().ballots()));
        Poll.Closed closed = (Poll.Closed)
                DRAFTED.given(pollClosed()).state().polls().find(POLL).orElseThrow();
        assertEquals(0, PollCount.of(closed).turnout().cast());
    }

    @Test
    void whoever_casts_may_draft_too_and_an_observer_may_not() {
        OPEN.when(draft(Optional.empty(), WATER)).by(with(Mandate.CASTS)).thenAccepted();
        OPEN.when(draft(Optional.empty(), WATER)).by(with(Mandate.READS)).thenRefused(Code.SEAT_DOES_NOT_CAST);
        DRAFTED.when(new DraftBallot.Discard(POLL, FIRST))
                .by(with(Mandate.READS))
                .thenRefused(Code.SEAT_DOES_NOT_CAST);
        OPEN.when(draft(Optional.empty(), WATER)).by(member("osce-1")).thenRefused(Code.NOT_ENTITLED);
    }

    @Test
    void another_draft_comes_in_the_place_of_the_one_that_was_seen() {
        RoomScenario after = DRAFTED.when(draft(Optional.of(FIRST), approving("health")))
                .by(ADVISER)
                .thenAccepted();
        assertEquals(approving("health"), shown(after).ballot());
        assertFalse(shown(after).id().equals(FIRST.value()), "another wording has another name");
    }

    @Test
    void a_draft_that_was_not_seen_is_not_written_over_and_not_given_up() {
        for (Optional<BallotDraftId> seen : List.of(Optional.<BallotDraftId>empty(), Optional.of(OTHER))) {
            DRAFTED.when(draft(seen, approving("health"))).by(ADVISER).thenRefused(Code.BALLOT_DRAFT_CHANGED);
        }
        OPEN.when(draft(Optional.of(FIRST), WATER)).by(ADVISER).thenRefused(Code.BALLOT_DRAFT_CHANGED);
        DRAFTED.when(new DraftBallot.Discard(POLL, OTHER)).by(ADVISER).thenRefused(Code.BALLOT_DRAFT_CHANGED);
        OPEN.when(new DraftBallot.Discard(POLL, FIRST)).by(ADVISER).thenRefused(Code.BALLOT_DRAFT_CHANGED);
    }

    @Test
    void a_draft_that_is_given_up_is_gone() {
        RoomScenario after = DRAFTED.when(new DraftBallot.Discard(POLL, FIRST))
                .by(ADVISER)
                .then(new DraftBallot.Discarded(POLL, GEORGIA, ADVISER.who(), T0));
        assertEquals(
                Optional.empty(),
                Board.project(after.state(), BoardKey.ballotDraft(POLL, GEORGIA), new Audience.OfDelegation(GEORGIA)));
    }

    @Test
    void a_draft_is_a_ballot_that_could_be_cast() {
        OPEN.when(draft(Optional.empty(), approving())).by(ADVISER).thenRefused(Code.INVALID_BALLOT);
        OPEN.when(draft(Optional.empty(), approving("roads"))).by(ADVISER).thenRefused(Code.INVALID_BALLOT);
    }

    @Test
    void nothing_is_drafted_where_there_is_no_poll_or_it_takes_no_ballots() {
        meeting().when(draft(Optional.empty(), WATER)).by(ADVISER).thenRefused(Code.NO_SUCH_POLL);
        DRAFTED.given(pollClosed())
                .when(draft(Optional.of(FIRST), WATER))
                .by(ADVISER)
                .thenRefused(Code.POLL_NOT_OPEN);
        meeting()
                .given(closingAt(topicPoll(1), T0.plusSeconds(60)))
                .afterSeconds(60)
                .when(draft(Optional.empty(), WATER))
                .by(ADVISER)
                .thenRefused(Code.POLL_NOT_OPEN);
    }

    @Test
    void a_vote_leaves_the_draft_where_it_is() {
        assertEquals(
                FIRST.value(),
                shown(DRAFTED.given(cast("georgia-1", approving("health")))).id());
    }

    @Test
    void with_the_poll_closed_the_draft_is_gone_and_only_its_delegation_is_told() {
        RoomScenario after = DRAFTED.given(pollClosed());
        Version before = DRAFTED.state().version();
        assertEquals(
                Optional.of(Optional.empty()),
                Optional.ofNullable(Board.since(after.state(), Viewer.of(member("georgia-1")), before)
                        .get("ballot-draft/poll-1")));
        for (Standing viewer : List.of(ORGANISER, PROJECTOR, member("poland-1"))) {
            assertFalse(
                    Board.since(after.state(), Viewer.of(viewer), before).containsKey("ballot-draft/poll-1"),
                    viewer.label());
        }
    }
}
