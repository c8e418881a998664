package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;

/**
 * The result of a poll: who voted of those who could, how often each option was chosen, and what that decides.
 *
 * @param counts each option with its ballots, in the order of the options
 */
public record Outcome(Turnout turnout, List<Count> counts, PollDecision decision) {
    public Outcome {
        counts = List.copyOf(counts);
    }

    /**
     * How many could vote and how many did.
     *
     * @param quorum what was needed for the result to count, when a quorum was set
     */
    public record Turnout(int entitled, int cast, int abstained, Optional<Quorum> quorum) {
        public boolean quorumMet() {
            return quorum.map(set -> set.isMetBy(cast)).orElse(true);
        }
    }

    /** One option and the ballots that chose it. */
    public record Count(String option, int count) {}
}
