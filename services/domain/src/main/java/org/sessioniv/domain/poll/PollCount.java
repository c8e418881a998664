package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.Optional;
import org.sessioniv.domain.poll.PollDecision.Reason;

/** Counts what lies in a poll's box. A quorum that is missed decides nothing, whatever the counts. */
public final class PollCount {
    private PollCount() {}

    /** What lies in the box of that poll. */
    public static Outcome of(Poll.Closed poll) {
        return of(poll.terms(), poll.box().ballots(), poll.roll().present());
    }

    /** The same where nobody attended but those who voted. */
    public static Outcome of(PollTerms terms, Collection<Ballot> ballots) {
        return of(terms, ballots, ballots.size());
    }

    /**
     * What these ballots come to on these terms where so many were there, those who voted among them; the order in
     * which the ballots lie there means nothing.
     */
    public static Outcome of(PollTerms terms, Collection<Ballot> ballots, int present) {
        Tally tally = Tally.of(terms, ballots, Math.max(present, ballots.size()));
        Quorum.Of of = terms.electorate().quorumOf();
        Outcome.Turnout turnout = new Outcome.Turnout(
                tally.entitled(),
                tally.cast(),
                tally.abstained(),
                terms.quorum().map(share -> Quorum.of(share, of, tally.entitled(), tally.present())),
                Optional.of(new Outcome.Attended(tally.present(), of == Quorum.Of.ATTENDANCE))
                        .filter(any -> terms.restsOnAttendance()));
        return new Outcome(turnout, tally.counts(), decision(terms, turnout, tally));
    }

    /**
     * The same once whoever led has decided the tie in it. A decision that the terms do not leave to the chair, or that
     * is none of those that there were to take, changes nothing.
     */
    public static Outcome of(PollTerms terms, Collection<Ballot> ballots, int present, Optional<TieDecision> tie) {
        Outcome counted = of(terms, ballots, present);
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
