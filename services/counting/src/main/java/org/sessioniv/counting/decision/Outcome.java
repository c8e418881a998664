package org.sessioniv.counting.decision;

import java.util.List;

/** What the rules of decision make of a count, with every reason, also those that were met. */
public record Outcome(Verdict verdict, List<Reason> reasons) {
    /** The three ways in which a question can end. */
    public enum Verdict {
        ADOPTED,
        REJECTED,
        NO_QUORUM
    }

    public Outcome {
        reasons = List.copyOf(reasons);
    }
}
