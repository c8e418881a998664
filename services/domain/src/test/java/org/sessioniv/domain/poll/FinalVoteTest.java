package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.heldBy;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinalVoteTest {
    private static final Conduct FINAL =
            new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.empty(), Optional.of(Changes.FINAL));
    private static final RoomScenario OPEN = room().given(heldBy(questionPoll(), FINAL));
    private static final RoomScenario VOTED = OPEN.given(cast("georgia-1", YES));
    private static final Standing ADVISER = in(Mandate.ADVISES);

    private static Standing in(Mandate mandate) {
        Standing seat = member("georgia-2");
        return new Standing(seat.who(), seat.label(), seat.delegation(), seat.roles(), mandate);
    }

    private static RoomCommand vote(Ballot ballot) {
        return new CastBallot.Cast(POLL, ballot, Optional.of(1));
    }

    private static RoomCommand draft(RoomScenario scenario, Ballot ballot) {
        return new DraftBallot.Draft(
                POLL,
                scenario.state()
                        .polls()
                        .findOpen(POLL)
                        .orElseThrow()
                        .drafts()
                        .of(GEORGIA)
                        .map(BallotDraft::id),
                ballot);
    }

    @Test
    void a_delegation_votes_once() {
        RoomScenario voted = OPEN.when(vote(YES)).by(member("georgia-1")).thenAccepted();
        voted.when(vote(NO)).by(member("georgia-1")).thenRefused(Code.VOTE_FINAL);
        voted.when(vote(YES)).by(member("georgia-1")).thenRefused(Code.VOTE_FINAL);
        RoomScenario other = voted.when(vote(NO)).by(member("georgia-2")).thenRefused(Code.VOTE_FINAL);
        assertEquals(
                Optional.of(YES),
                other.state().polls().findOpen(POLL).orElseThrow().box().of(GEORGIA));
        other.when(vote(NO)).by(member("poland-1")).thenAccepted();
    }

    @Test
    void what_is_no_ballot_is_no_vote_and_can_be_mended() {
        RoomScenario wrong =
                OPEN.when(vote(approving("water"))).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
        wrong.when(vote(NO)).by(member("georgia-1")).thenAccepted();
    }

    @Test
    void elsewhere_it_votes_again_until_the_poll_is_closed() {
        Conduct usual =
                new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.empty(), Optional.of(Changes.UNTIL_CLOSE));
        for (PollOpened opened : new PollOpened[] {questionPoll(), heldBy(questionPoll(), usual)}) {
            RoomScenario voted = room().given(opened).given(cast("georgia-1", YES));
            voted.when(vote(NO)).by(member("georgia-1")).thenAccepted();
        }
    }

    @Test
    void a_draft_is_written_anew_until_it_is_confirmed_for_good() {
        RoomScenario first = OPEN.when(draft(OPEN, YES)).by(ADVISER).thenAccepted();
        RoomScenario second = first.when(draft(first, NO)).by(ADVISER).thenAccepted();
        BallotDraftId seen = second.state()
                .polls()
                .findOpen(POLL)
                .orElseThrow()
                .drafts()
                .of(GEORGIA)
                .orElseThrow()
                .id();
        RoomCommand confirm = new ConfirmBallot.Confirm(POLL, seen, 0);
        RoomScenario confirmed = second.when(confirm).by(member("georgia-1")).thenAccepted();
        confirmed.when(draft(confirmed, YES)).by(ADVISER).thenRefused(Code.VOTE_FINAL);
        confirmed.when(vote(YES)).by(member("georgia-1")).thenRefused(Code.VOTE_FINAL);
    }

    @Test
    void a_draft_beside_the_vote_is_not_confirmed_any_more_but_given_up() {
        RoomScenario drafted = OPEN.when(draft(OPEN, NO)).by(ADVISER).thenAccepted();
        RoomScenario voted = drafted.given(cast("georgia-1", YES));
        BallotDraftId seen = voted.state()
                .polls()
                .findOpen(POLL)
                .orElseThrow()
                .drafts()
                .of(GEORGIA)
                .orElseThrow()
                .id();
        voted.when(new ConfirmBallot.Confirm(POLL, seen, 1))
                .by(member("georgia-1"))
                .thenRefused(Code.VOTE_FINAL);
        voted.when(new DraftBallot.Discard(POLL, seen)).by(ADVISER).thenAccepted();
    }

    @Test
    void who_may_not_vote_hears_that_first() {
        VOTED.when(vote(NO)).by(ADVISER).thenRefused(Code.SEAT_DOES_NOT_CAST);
    }

    private static Optional<Conduct> opened(Changes changes) {
        return room().when(new OpenQuestionPoll.Open(
                        "Agreed?",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Conduct.Asked(Optional.empty(), Optional.empty(), Optional.of(changes)))))
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
    void it_is_one_of_the_terms_and_what_is_usual_is_none() {
        assertEquals(Optional.of(FINAL), opened(Changes.FINAL));
        assertEquals(Optional.empty(), opened(Changes.UNTIL_CLOSE));
    }
}
