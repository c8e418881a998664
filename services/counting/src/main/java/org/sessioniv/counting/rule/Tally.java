package org.sessioniv.counting.rule;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Pairwise;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;

/** What one run of a rule found: who is elected, in order, what stayed tied, and how it went. */
record Tally(List<Option> elected, Optional<Tie> tie, List<Round> rounds, Optional<Pairwise> pairwise) {
    public Tally {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
    }
}
