package org.sessioniv.domain.poll;

import org.sessioniv.domain.poll.PollDecision.Reason;

/** Counts what lies in a poll's box. A quorum that is missed decides nothing, whatever the counts. */
final class PollCount {
    private PollCount() {}

    static Outcome of(Poll.Closed poll) {
        PollTerms terms = poll.terms();
        Tally tally = Tally.of(terms, poll.box().ballots());
        Outcome.Turnout turnout = new Outcome.Turnout(
                tally.entitled(),
                tally.cast(),
                tally.abstained(),
                terms.quorum().map(share -> Quorum.of(share, tally.entitled())));
        return new Outcome(turnout, tally.counts(), decision(terms, turnout, tally));
    }

    private static PollDecision decision(PollTerms terms, Outcome.Turnout turnout, Tally tally) {
        if (turnout.cast() == 0) {
            return new PollDecision.Undecided(Reason.NO_BALLOTS);
        }
        return turnout.quorumMet() ? terms.deciding().decide(tally) : new PollDecision.Undecided(Reason.QUORUM_MISSED);
    }
}
