package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.List;

/**
 * Which of the tied options whoever leads selected, and why.
 *
 * @param options in the order in which they were named
 */
public record TieDecision(List<String> options, String reason, Instant at) {
    public TieDecision {
        options = List.copyOf(options);
    }
}
