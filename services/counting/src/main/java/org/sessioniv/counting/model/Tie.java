package org.sessioniv.counting.model;

import java.util.List;

/**
 * A tie that was left open: {@code seats} of {@code options} are elected, the ballots do not say which. Where the rule
 * allows only some of the choices, {@code committees} lists the possible sets of all elected; empty means that any
 * choice is possible. {@code complete} is false when there were too many ways to follow them all.
 */
public record Tie(List<Option> options, int seats, List<List<Option>> committees, boolean complete) {
    public Tie {
        options = List.copyOf(options);
        committees = committees.stream().map(List::copyOf).toList();
    }

    public static Tie among(List<Option> options, int seats) {
        return new Tie(options, seats, List.of(), true);
    }
}
