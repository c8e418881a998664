package org.sessioniv.counting.decision;

import org.sessioniv.counting.model.Fraction;

/** How many votes there were, by weight, each a part of the one before; abstentions are among the valid ballots. */
public record Turnout(Fraction entitled, Fraction present, Fraction cast, Fraction valid, Fraction abstentions) {
    public Turnout {
        boolean nested = entitled.compareTo(present) >= 0
                && present.compareTo(cast) >= 0
                && cast.compareTo(valid) >= 0
                && valid.compareTo(abstentions) >= 0
                && abstentions.signum() >= 0;
        if (!nested) {
            throw new IllegalArgumentException("entitled " + entitled + ", present " + present + ", cast " + cast
                    + ", valid " + valid + ", abstentions " + abstentions + ": each must be a part of the one before");
        }
    }

    public static Turnout of(long entitled, long present, long cast, long valid, long abstentions) {
        return new Turnout(
                Fraction.of(entitled),
                Fraction.of(present),
                Fraction.of(cast),
                Fraction.of(valid),
                Fraction.of(abstentions));
    }

    public Fraction of(Crowd crowd) {
        return switch (crowd) {
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case CAST -> cast;
            case VALID -> valid;
        };
    }
}
