package org.sessioniv.counting.model;

import java.util.List;

/** For each option (row) the weight of ballots that put it before each other option (column). */
public record Pairwise(List<Option> options, List<List<Fraction>> preferring) {
    public Pairwise {
        options = List.copyOf(options);
        preferring = preferring.stream().map(List::copyOf).toList();
    }
}
