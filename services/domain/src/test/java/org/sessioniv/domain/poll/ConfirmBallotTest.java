package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.poll.DraftBallotTest.drafted;
import static org.sessioniv.domain.poll.DraftBallotTest.with;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.BallotDocument;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.VoteDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfirmBallotTest {
    private static final BallotDraftId FIRST = new BallotDraftId("draft-first");
    private static final BallotDraftId SECOND = new BallotDraftId("draft-second");
    private static final Standing HEAD = member("georgia-1");
    private static final Standing ALTERNATE = with(Mandate.CASTS);
    private static final Audience GEORGIANS = new Audience.OfDelegation(GEORGIA);
    private static final Ballot WATER = approving("water");
    private static final Ballot HEALTH = approving("health");
    private static final RoomScenario DRAFTED = meeting().given(topicPoll(1)).given(drafted(FIRST, WATER));

    private static ConfirmBallot.Confirm confirm(BallotDraftId seen, int votes) {
        return new ConfirmBallot.Confirm(POLL, seen, votes);
    }

    private static CastBallot.Cast cast(Ballot ballot, int votes) {
        return new CastBallot.Cast(POLL, ballot, Optional.of(votes));
    }

    private static Ballot ballot(RoomScenario scenario) {
        return scenario.document(BallotDocument.class, BoardKey.ballot(POLL, GEORGIA), GEORGIANS)
                .ballot();
    }

    private static VoteDocument vote(RoomScenario scenario) {
        return scenario.document(VoteDocument.class, BoardKey.vote(POLL, GEORGIA), GEORGIANS);
    }

    @Test
    void the_draft_is_the_ballot_and_the_delegation_sees_who_cast_it_and_who_wrote_it() {
        RoomScenario after = DRAFTED.afterSeconds(3)
                .when(confirm(FIRST, 0))
                .by(HEAD)
                .then(
                        new CastBallot.Voted(POLL, GEORGIA, "Georgia 1", T0.plusSeconds(3)),
                        new CastBallot.BallotPut(POLL, GEORGIA, WATER),
                        new ConfirmBallot.Confirmed(POLL, GEORGIA, HEAD.who(), T0.plusSeconds(3)));
        assertEquals(WATER, ballot(after));
        assertEquals(
                new VoteDocument("Georgia 1", T0.plusSeconds(3).toEpochMilli(), 1, Optional.of("georgia-2")),
                vote(after));
        assertEquals(Optional.empty(), Board.project(after.state(), BoardKey.ballotDraft(POLL, GEORGIA), GEORGIANS));
    }

    @Test
    void only_who_casts_confirms() {
        DRAFTED.when(confirm(FIRST, 0)).by(with(Mandate.ADVISES)).thenRefused(Code.SEAT_DOES_NOT_CAST);
        DRAFTED.when(confirm(FIRST, 0)).by(with(Mandate.READS)).thenRefused(Code.SEAT_DOES_NOT_CAST);
        DRAFTED.when(confirm(FIRST, 0)).by(member("osce-1")).thenRefused(Code.NOT_ENTITLED);
        DRAFTED.when(confirm(FIRST, 0)).by(member("poland-1")).thenRefused(Code.BALLOT_DRAFT_CHANGED);
    }

    @Test
    void another_draft_meanwhile_is_not_cast_unseen_and_nothing_is_lost() {
        RoomScenario changed = DRAFTED.given(drafted(SECOND, HEALTH));
        RoomScenario after = changed.when(confirm(FIRST, 0)).by(HEAD).thenRefused(Code.BALLOT_DRAFT_CHANGED);
        assertEquals(HEALTH, ballot(changed.when(confirm(SECOND, 0)).by(HEAD).thenAccepted()));
        assertEquals(changed.state(), after.state());
        DRAFTED.given(new DraftBallot.Discarded(POLL, GEORGIA, HEAD.who(), T0))
                .when(confirm(FIRST, 0))
                .by(HEAD)
                .thenRefused(Code.BALLOT_DRAFT_CHANGED);
    }

    @Test
    void of_two_who_confirm_at_once_one_counts_and_the_other_learns_of_it() {
        RoomScenario first = DRAFTED.when(confirm(FIRST, 0)).by(HEAD).thenAccepted();
        first.when(confirm(FIRST, 0)).by(ALTERNATE).thenRefused(Code.VOTE_CHANGED);
        RoomScenario again = first.given(drafted(SECOND, HEALTH));
        again.when(confirm(SECOND, 0)).by(ALTERNATE).thenRefused(Code.VOTE_CHANGED);
        assertEquals(HEALTH, ballot(again.when(confirm(SECOND, 1)).by(ALTERNATE).thenAccepted()));
    }

    @Test
    void of_two_who_cast_other_ballots_at_once_one_counts_and_the_other_may_change_it_knowingly() {
        RoomScenario open = meeting().given(topicPoll(1));
        RoomScenario first = open.when(cast(WATER, 0)).by(HEAD).thenAccepted();
        RoomScenario refused = first.when(cast(HEALTH, 0)).by(ALTERNATE).thenRefused(Code.VOTE_CHANGED);
        assertEquals(WATER, ballot(refused));
        assertEquals("Georgia 1", vote(refused).by());
        RoomScenario second = first.when(cast(HEALTH, 1)).by(ALTERNATE).thenAccepted();
        assertEquals(HEALTH, ballot(second));
        assertEquals(2, vote(second).votes());
        second.when(cast(WATER, 1)).by(HEAD).thenRefused(Code.VOTE_CHANGED);
    }

    @Test
    void a_seat_need_not_have_seen_its_own_vote_and_who_says_nothing_is_asked_nothing() {
        RoomScenario first =
                meeting().given(topicPoll(1)).when(cast(WATER, 0)).by(HEAD).thenAccepted();
        assertEquals(HEALTH, ballot(first.when(cast(HEALTH, 0)).by(HEAD).thenAccepted()));
        assertEquals(
                HEALTH,
                ballot(first.when(new CastBallot.Cast(POLL, HEALTH))
                        .by(ALTERNATE)
                        .thenAccepted()));
    }

    @Test
    void a_vote_meanwhile_is_not_put_aside_by_a_confirmation_that_did_not_see_it() {
        DRAFTED.given(org.sessioniv.domain.testing.Facts.cast("georgia-1", HEALTH))
                .when(confirm(FIRST, 0))
                .by(ALTERNATE)
                .thenRefused(Code.VOTE_CHANGED);
    }

    @Test
    void what_is_cast_after_a_draft_was_confirmed_was_no_draft() {
        RoomScenario after = DRAFTED.when(confirm(FIRST, 0))
                .by(HEAD)
                .thenAccepted()
                .when(cast(HEALTH, 1))
                .by(HEAD)
                .thenAccepted();
        assertEquals(Optional.empty(), vote(after).draftedBy());
    }

    @Test
    void nothing_is_confirmed_where_there_is_no_poll_or_it_takes_no_ballots() {
        meeting().when(confirm(FIRST, 0)).by(HEAD).thenRefused(Code.NO_SUCH_POLL);
        DRAFTED.given(pollClosed()).when(confirm(FIRST, 0)).by(HEAD).thenRefused(Code.POLL_NOT_OPEN);
        assertEquals(
                List.of(),
                List.copyOf(DRAFTED.given(pollClosed())
                        .state()
                        .polls()
                        .find(POLL)
                        .orElseThrow()
                        .box()
                        .ballots()));
    }
}
