package org.sessioniv.counting.decision;

import org.sessioniv.counting.model.Fraction;

/**
 * How many votes in favour a proposal needs: {@code share} of {@code base}, reached or, when {@code moreThan}, passed.
 * Abstentions either stay in the base, where they work like a no, or are taken out of it.
 */
public record Majority(Fraction share, boolean moreThan, Crowd base, Abstentions abstentions) {
    /** What an abstention does to the base. */
    public enum Abstentions {
        STAY_IN_BASE(""),
        LEFT_OUT(" without abstentions");

        private final String words;

        Abstentions(String words) {
            this.words = words;
        }
    }

    public Majority {
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0 || moreThan && share.equals(Fraction.ONE)) {
            throw new IllegalArgumentException("nothing can be " + (moreThan ? "more than " : "") + share + " of all");
        }
    }

    /** More yes than no: more than half of the valid ballots without abstentions. */
    public static Majority simple() {
        return new Majority(Fraction.HALF, true, Crowd.VALID, Abstentions.LEFT_OUT);
    }

    /** More than half of all who are entitled, whether they voted or not. */
    public static Majority absolute() {
        return new Majority(Fraction.HALF, true, Crowd.ENTITLED, Abstentions.STAY_IN_BASE);
    }

    public static Majority twoThirds(Crowd base, Abstentions abstentions) {
        return new Majority(Fraction.of(2, 3), false, base, abstentions);
    }

    public static Majority threeQuarters(Crowd base, Abstentions abstentions) {
        return new Majority(Fraction.of(3, 4), false, base, abstentions);
    }

    Reason judge(Turnout turnout, Fraction inFavour) {
        Fraction all = turnout.of(base);
        Fraction of = switch (abstentions) {
            case LEFT_OUT -> all.minus(turnout.abstentions());
            case STAY_IN_BASE -> all;
        };
        Fraction needed = of.times(share);
        int compared = inFavour.compareTo(needed);
        // Nothing in favour is no majority, however low the bar: an empty base must not adopt.
        boolean met = inFavour.signum() > 0 && (moreThan ? compared > 0 : compared >= 0);
        String sentence = "The majority is " + (met ? "reached" : "not reached") + ": " + inFavour.exact()
                + " in favour, needed " + (moreThan ? "more than " : "at least ") + needed.exact() + " (" + share
                + " of "
                + base.words() + abstentions.words + ", " + of.exact()
                + ").";
        return new Reason(met ? "majority-reached" : "majority-not-reached", met, inFavour, needed, sentence);
    }
}
