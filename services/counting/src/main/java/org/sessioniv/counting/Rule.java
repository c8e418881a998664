package org.sessioniv.counting;

/**
 * A counting rule. It is a pure function of what it is given: the same profile, seats and answers of the picker make
 * the same tally.
 */
public interface Rule {
    /** As written on a command line and in files: {@code approval}, {@code ranked-pairs}. */
    String name();

    /** Whether the rule can fill more than one seat. */
    default boolean severalSeats() {
        return true;
    }

    /** Throws {@link UnfitBallots} when the profile holds ballots that the rule cannot read. */
    Tally count(Profile profile, int seats, Picker picker);

    /** Thrown when a rule is given a kind of ballot from which it cannot count. */
    final class UnfitBallots extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        public UnfitBallots(String rule, Ballot ballot) {
            super("the rule " + rule + " cannot count a " + ballot.getClass().getSimpleName());
        }
    }
}
