package org.sessioniv.counting;

import java.util.List;
import java.util.Optional;

/** What one run of a rule found: who is elected, in order, what stayed tied, and how it went. */
public record Tally(List<Option> elected, Optional<Tie> tie, List<Round> rounds, Optional<Pairwise> pairwise) {
    public Tally {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
    }
}
