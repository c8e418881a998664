package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.Optional;
import org.sessioniv.domain.poll.PollDecision.Reason;

/** Counts what lies in a poll's box. A quorum that is missed decides nothing, whatever the counts. */
public final class PollCount {
    private PollCount() {}

    /** What lies in the box of that poll. */
    public static Outcome of(Poll.Closed poll) {
        return of(poll.terms(), poll.box().ballots());
    }

    /** What these ballots come to on these terms; the order in which they lie there means nothing. */
    public static Outcome of(PollTerms terms, Collection<Ballot> ballots) {
        Tally tally = Tally.of(terms, ballots);
        Outcome.Turnout turnout = new Outcome.Turnout(
                tally.entitled(),
                tally.cast(),
                tally.abstained(),
                terms.quorum().map(share -> Quorum.of(share, tally.entitled())));
        return new Outcome(turnout, tally.counts(), decision(terms, turnout, tally));
    }

    /**
     * The same once whoever led has decided the tie in it. A decision that the terms do not leave to the chair, or that
     * is none of those that there were to take, changes nothing.
     */
    public static Outcome of(PollTerms terms, Collection<Ballot> ballots, Optional<TieDecision> tie) {
        Outcome counted = of(terms, ballots);
        return tie.filter(decision -> DecideTie.decides(decision.options(), counted, terms))
                .map(counted::with)
                .orElse(counted);
    }

    private static PollDecision decision(PollTerms terms, Outcome.Turnout turnout, Tally tally) {
        if (turnout.cast() == 0) {
            return new PollDecision.Undecided(Reason.NO_BALLOTS);
        }
        return turnout.quorumMet() ? terms.deciding().decide(tally) : new PollDecision.Undecided(Reason.QUORUM_MISSED);
    }
}
