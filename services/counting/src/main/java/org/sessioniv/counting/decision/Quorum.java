package org.sessioniv.counting.decision;

import java.util.Optional;
import org.sessioniv.counting.model.Fraction;

/**
 * How many must take part for a decision to stand: {@code counted} must come to at least {@code amount}, which is a
 * share of {@code of} or, where that is empty, a plain number.
 */
public record Quorum(Crowd counted, Fraction amount, Optional<Crowd> of) {
    public Quorum {
        boolean share = of.isPresent();
        if (amount.signum() < 0 || share && amount.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a quorum of " + amount);
        }
    }

    public static Quorum share(Crowd counted, Fraction share, Crowd of) {
        return new Quorum(counted, share, Optional.of(of));
    }

    public static Quorum number(Crowd counted, long number) {
        return new Quorum(counted, Fraction.of(number), Optional.empty());
    }

    Reason judge(Turnout turnout) {
        Fraction there = turnout.of(counted);
        Fraction needed = of.map(crowd -> turnout.of(crowd).times(amount)).orElse(amount);
        boolean met = there.compareTo(needed) >= 0;
        String part = of.map(crowd -> amount + " of " + crowd.words()).orElse("a fixed number");
        String sentence = "The quorum is " + (met ? "met" : "not met") + ": " + there.exact() + " are "
                + counted.words() + ", needed are at least " + needed.exact() + " (" + part + ").";
        return new Reason(met ? "quorum-met" : "quorum-not-met", met, there, needed, sentence);
    }
}
