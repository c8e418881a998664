package org.sessioniv.counting.decision;

import java.util.List;

/** What the rules of decision make of a count, with every reason, also those that were met. */
public record Judgement(Ending ending, List<Reason> reasons) {
    /** The three ways in which a question can end. */
    public enum Ending {
        ADOPTED,
        REJECTED,
        NO_QUORUM
    }

    public Judgement {
        reasons = List.copyOf(reasons);
    }
}
