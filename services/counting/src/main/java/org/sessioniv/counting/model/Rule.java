package org.sessioniv.counting.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A counting rule. A count by it is a pure function: the same profile, seats and way of breaking ties make the same
 * result. What each rule does stands in the library's manual.
 */
public enum Rule {
    PLURALITY("plurality", Reads.RANKINGS),
    TWO_ROUND("two-round", Reads.ORDERS, false),
    BORDA("borda", Reads.RANKINGS),
    SCHULZE("schulze", Reads.RANKINGS),
    RANKED_PAIRS("ranked-pairs", Reads.RANKINGS),
    RANKED_PAIRS_MARGINS("ranked-pairs-margins", Reads.RANKINGS),
    IRV("irv", Reads.RANKINGS, false),
    STV("stv", Reads.RANKINGS),
    APPROVAL("approval", Reads.SUPPORT),
    SCORE("score", Reads.POINTS),
    MEDIAN("median", Reads.POINTS),
    MES("mes", Reads.SUPPORT),
    SPAV("spav", Reads.SUPPORT),
    PHRAGMEN("phragmen", Reads.SUPPORT);

    private final String word;
    private final Reads reads;
    private final boolean severalSeats;

    Rule(String word, Reads reads) {
        this(word, reads, true);
    }

    Rule(String word, Reads reads, boolean severalSeats) {
        this.word = word;
        this.reads = reads;
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

    /** Whether the rule can count ballots of this kind. */
    public boolean reads(Ballot.Kind kind) {
        return reads.kinds.contains(kind);
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
            super("the rule " + rule.word + " counts " + rule.reads.words() + ", not "
                    + ballot.kind().words());
        }
    }

    /** What rules read ballots as. */
    private enum Reads {
        ORDERS(Ballot.Kind.RANKING),
        RANKINGS(Ballot.Kind.RANKING, Ballot.Kind.SINGLE_CHOICE),
        SUPPORT(Ballot.Kind.APPROVAL, Ballot.Kind.YES_NO_ABSTAIN, Ballot.Kind.SINGLE_CHOICE),
        POINTS(Ballot.Kind.SCORE, Ballot.Kind.DOTS);

        /** An unmodifiable list, which the checker of enums cannot know. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Ballot.Kind> kinds;

        Reads(Ballot.Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        private String words() {
            return kinds.stream().map(Ballot.Kind::words).collect(Collectors.joining(" or "));
        }
    }
}
