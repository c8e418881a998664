package org.sessioniv.counting.proportionality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Witness;

/**
 * JR and EJR+: for each option without a seat, the supporters that have fewer than {@code l} elected options must weigh
 * less than a claim to {@code l} seats. Polynomial, as Brill and Peters (2023) show.
 */
final class ExtendedClaims {
    private ExtendedClaims() {}

    static Optional<Witness> justified(Groups groups) {
        return violation(groups, 1);
    }

    static Optional<Witness> violation(Groups groups) {
        return violation(groups, groups.seats());
    }

    private static Optional<Witness> violation(Groups groups, int highestClaim) {
        for (Option option : groups.passedOver()) {
            groups.stopIfAsked();
            Fraction[] byElected = new Fraction[groups.seats() + 1];
            Arrays.fill(byElected, Fraction.ZERO);
            for (int member : groups.supporters(option)) {
                int elected = groups.elected(member).cardinality();
                byElected[elected] = byElected[elected].plus(groups.weight(member));
            }
            Fraction weight = Fraction.ZERO;
            for (int claim = 1; claim <= highestClaim; claim++) {
                weight = weight.plus(byElected[claim - 1]);
                if (weight.signum() > 0 && weight.compareTo(groups.needed(claim)) >= 0) {
                    int most = claim;
                    return Optional.of(groups.witness(
                            claim,
                            List.of(option),
                            groups.supporters(option),
                            member -> groups.elected(member).cardinality() < most));
                }
            }
        }
        return Optional.empty();
    }
}
