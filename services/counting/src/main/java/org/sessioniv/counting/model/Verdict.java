package org.sessioniv.counting.model;

import java.util.List;
import java.util.Optional;

/** Whether a committee keeps an axiom; if not, a group that shows it. */
public record Verdict(Axiom axiom, Answer answer, Optional<Witness> witness) {
    /** {@code UNDECIDED} only where a search is bounded and came to its end. */
    public enum Answer {
        HOLDS,
        FAILS,
        UNDECIDED
    }

    public static Verdict of(Axiom axiom, Optional<Witness> witness) {
        return new Verdict(axiom, witness.isPresent() ? Answer.FAILS : Answer.HOLDS, witness);
    }

    /** For people. */
    public String sentence() {
        return switch (answer) {
            case HOLDS -> axiom.label() + " holds.";
            case UNDECIDED -> axiom.label() + " is undecided: the search has too many groups to look at.";
            case FAILS -> axiom.label() + " fails" + witness.map(this::words).orElse("") + ".";
        };
    }

    private String words(Witness shown) {
        return ": ballots of weight " + shown.weight().exact() + " ("
                + shown.needed().exact() + " needed) have " + names(shown.common())
                + " in common and can claim " + shown.claim() + " of the seats, but " + axiom.failure() + " (elected: "
                + names(shown.elected()) + ")";
    }

    private static String names(List<Option> options) {
        return options.isEmpty()
                ? "none"
                : String.join(", ", options.stream().map(Option::id).toList());
    }
}
