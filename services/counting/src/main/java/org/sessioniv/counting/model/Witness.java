package org.sessioniv.counting.model;

import java.util.List;

/**
 * A group that got less than its claim: these ballots weigh {@code weight}, at least the {@code needed} for a claim to
 * {@code claim} seats, and have {@code common} options in common. {@code elected} are the elected options that any of
 * them approves.
 */
public record Witness(
        int claim, List<Option> common, List<Ballot> group, Fraction weight, Fraction needed, List<Option> elected) {
    public Witness {
        common = List.copyOf(common);
        group = List.copyOf(group);
        elected = List.copyOf(elected);
    }
}
