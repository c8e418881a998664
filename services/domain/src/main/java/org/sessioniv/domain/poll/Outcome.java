package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of a poll: how often each option was chosen, what that decides and why.
 *
 * @param counts each option with its ballots, in the order of the options
 * @param elected the options selected, most ballots first; empty when nothing is selected
 * @param tied options that share the last places so that the ballots cannot tell between them; none are selected
 * @param quorum what was needed for the result to count, when a quorum was set
 * @param adopted for a yes/no question whether yes has it; empty for other polls
 */
public record Outcome(
        List<Count> counts,
        List<String> elected,
        List<String> tied,
        DecidedBy decidedBy,
        int entitled,
        int cast,
        int abstained,
        Optional<Quorum> quorum,
        Optional<Boolean> adopted) {
    public Outcome {
        counts = List.copyOf(counts);
        elected = List.copyOf(elected);
        tied = List.copyOf(tied);
    }

    /** One option and the ballots that chose it. */
    public record Count(String option, int count) {}

    /** What settled the result. */
    public enum DecidedBy {
        COUNT,
        /** Options are tied for the last places. */
        TIE_UNRESOLVED,
        /** More yes than no, or not: abstentions do not count. */
        MAJORITY,
        /** Fewer ballots than the quorum: nothing is decided. */
        QUORUM_MISSED,
        /** Nobody voted. */
        NO_BALLOTS;

        /** As sent: {@code tie-unresolved}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean quorumMet() {
        return quorum.map(set -> set.isMetBy(cast)).orElse(true);
    }
}
