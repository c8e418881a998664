package org.sessioniv.domain.poll;

import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/** What several acts of a delegation in an open poll ask before they happen. */
final class VoteChecks {
    private VoteChecks() {}

    /** What comes of an act in that poll, if it is open and the delegation has a vote in it. */
    static Decision inOpen(RoomState room, PollId poll, Occasion occasion, Function<Poll.Open, Decision> decide) {
        if (room.polls().find(poll).isEmpty()) {
            return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
        }
        Optional<Poll.Open> open =
                room.polls().findOpen(poll).filter(one -> !one.terms().isOverAt(occasion.at()));
        if (open.isEmpty()) {
            return Decision.refuse(Code.POLL_NOT_OPEN, "This poll is not open.");
        }
        return open.get().terms().electorate().entitles(of(occasion))
                ? decide.apply(open.get())
                : Decision.refuse(Code.NOT_ENTITLED, "Your delegation has no vote in this poll.");
    }

    static DelegationId of(Occasion occasion) {
        return occasion.by().delegation().orElseThrow();
    }

    /** Why a seat does not cast for its delegation. */
    static Optional<Decision> casting(Occasion occasion) {
        return occasion.by().mandate().casts()
                ? Optional.empty()
                : refuse(Code.SEAT_DOES_NOT_CAST, "Another seat of your delegation casts its ballots.");
    }

    /** Why a ballot is not taken now: the terms ask that the delegation attends, and nobody said that it does. */
    static Optional<Decision> attending(RoomState room, Poll.Open open, Occasion occasion) {
        return open.terms().electorate().admits(of(occasion), room.attendance())
                ? Optional.empty()
                : refuse(Code.NOT_PRESENT, "Your delegation is not marked as present in this room.");
    }

    /** Why a seat does nothing about the draft of its delegation. */
    static Optional<Decision> drafting(Occasion occasion) {
        return occasion.by().mandate().drafts()
                ? Optional.empty()
                : refuse(Code.SEAT_DOES_NOT_CAST, "An observer neither casts nor drafts a ballot.");
    }

    /** Why a delegation does not vote again: its vote is final. */
    static Optional<Decision> mayChange(Poll.Open open, Occasion occasion) {
        return open.votes()
                .of(of(occasion))
                .filter(vote -> open.terms().heldBy().votesStand())
                .flatMap(vote -> refuse(Code.VOTE_FINAL, "Your delegation has voted, and a vote stands in this poll."));
    }

    /** Why a ballot of that poll does not stand. */
    static Optional<Decision> valid(Poll.Open open, Ballot ballot) {
        String reasons = String.join(" ", open.terms().faults(ballot));
        return reasons.isEmpty() ? Optional.empty() : refuse(Code.INVALID_BALLOT, reasons);
    }

    /** Why nothing is cast by whoever saw so many votes of the delegation: another seat has voted since. */
    static Optional<Decision> seen(Poll.Open open, int votes, Occasion occasion) {
        return open.votes()
                .of(of(occasion))
                .filter(vote ->
                        vote.turn() != votes && !vote.by().equals(occasion.by().label()))
                .flatMap(vote -> refuse(Code.VOTE_CHANGED, "Another seat of your delegation has voted meanwhile."));
    }

    /** Why nothing is done about a draft by whoever saw that one, or none: it is another now. */
    static Optional<Decision> seen(Poll.Open open, Optional<BallotDraftId> draft, Occasion occasion) {
        Optional<BallotDraftId> now = open.drafts().of(of(occasion)).map(BallotDraft::id);
        return now.equals(draft)
                ? Optional.empty()
                : refuse(Code.BALLOT_DRAFT_CHANGED, "The draft of your delegation is another now, or is gone.");
    }

    private static Optional<Decision> refuse(Code code, String detail) {
        return Optional.of(Decision.refuse(code, detail));
    }
}
