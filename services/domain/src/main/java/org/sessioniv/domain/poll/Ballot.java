package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.List;

/** What one delegation answers in one poll: the options chosen, the label of the seat that cast it, and when. */
public record Ballot(List<String> choices, String by, Instant castAt) {
    public Ballot {
        choices = List.copyOf(choices);
    }
}
