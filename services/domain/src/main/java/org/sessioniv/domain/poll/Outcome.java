package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;

/**
 * The result of a poll: who voted of those who could, what each option was given, and what that decides.
 *
 * @param counts each option with what it was given, in the order of the options
 */
public record Outcome(Turnout turnout, List<Count> counts, PollDecision decision) {
    public Outcome {
        counts = List.copyOf(counts);
    }

    /**
     * How many could vote and how many did.
     *
     * @param quorum what was needed for the result to count, when a quorum was set
     * @param attended how many were there for the vote, where the terms rest on it
     */
    public record Turnout(int entitled, int cast, int abstained, Optional<Quorum> quorum, Optional<Attended> attended) {
        /** Of a poll for which it makes no difference who attends. */
        public Turnout(int entitled, int cast, int abstained, Optional<Quorum> quorum) {
            this(entitled, cast, abstained, quorum, Optional.empty());
        }

        public boolean quorumMet() {
            return quorum.map(set -> set.isMetBy(reached())).orElse(true);
        }

        /** How many were there for the vote; those who voted, where nothing rests on others. */
        public int present() {
            return attended.map(Attended::present).orElse(cast);
        }

        private int reached() {
            return attended.filter(Attended::forQuorum).map(Attended::present).orElse(cast);
        }
    }

    /**
     * How many delegations were there for the vote: those that were said to attend, and all that voted.
     *
     * @param forQuorum whether it is they who make the quorum, not the ballots
     */
    public record Attended(int present, boolean forQuorum) {}

    /**
     * One option and what all ballots together gave it: how many chose it, approve it, say yes to it or rank it first,
     * or the sum of its points.
     *
     * @param sides where each option is answered by itself: the other answers
     */
    public record Count(String option, int count, Optional<Sides> sides) {}

    /** The same once whoever leads has decided the tie in it. */
    public Outcome with(TieDecision tie) {
        return new Outcome(turnout, counts, decision.with(tie));
    }

    /** How many ballots say no to an option, and how many abstain from it. */
    public record Sides(int no, int abstain) {}
}
