package org.sessioniv.counting.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A counting rule. A count by it is a pure function: the same profile, seats and way of breaking ties make the same
 * result. What each rule does stands in the library's manual.
 */
public enum Rule {
    PLURALITY("plurality"),
    TWO_ROUND("two-round", false),
    BORDA("borda"),
    SCHULZE("schulze"),
    RANKED_PAIRS("ranked-pairs"),
    RANKED_PAIRS_MARGINS("ranked-pairs-margins"),
    IRV("irv", false),
    STV("stv"),
    APPROVAL("approval"),
    SCORE("score"),
    MEDIAN("median"),
    MES("mes"),
    SPAV("spav"),
    PHRAGMEN("phragmen");

    private final String word;
    private final boolean severalSeats;

    Rule(String word) {
        this(word, true);
    }

    Rule(String word, boolean severalSeats) {
        this.word = word;
        this.severalSeats = severalSeats;
    }

    /** As written on a command line and in files: {@code approval}, {@code ranked-pairs}. */
    public String word() {
        return word;
    }

    /** Whether the rule can fill more than one seat. */
    public boolean severalSeats() {
        return severalSeats;
    }

    /** The rule of that word. */
    public static Optional<Rule> named(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }

    /** Thrown when a rule is given a kind of ballot from which it cannot count. */
    public static final class UnfitBallots extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        public UnfitBallots(Rule rule, Ballot ballot) {
            super("the rule " + rule.word + " cannot count a "
                    + ballot.getClass().getSimpleName());
        }
    }
}
