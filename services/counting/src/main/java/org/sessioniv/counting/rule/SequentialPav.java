package org.sessioniv.counting.rule;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Sequential proportional approval voting: each seat goes to the option with the most votes, where a vote for which
 * {@code t} options are elected already counts {@code 1/(t + 1)}.
 *
 * <p>Source: Thiele (1895), as told in Janson, Phragmén's and Thiele's election methods (2016).
 */
final class SequentialPav implements Procedure {
    private static final String MEASURE = "votes, each divided by one more than its options elected so far";

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        ApprovalVotes votes = ApprovalVotes.of(Rule.SPAV, profile, picker);
        int[] electedFor = new int[votes.groups()];
        BigInteger common = BigInteger.ONE;
        Seating seating = new Seating(profile, seats, picker);
        for (int round = 1; !seating.isFull(); round++) {
            BigInteger divisor = BigInteger.valueOf(round);
            common = common.multiply(divisor.divide(divisor.gcd(common)));
            Map<Integer, Fraction> totals = new LinkedHashMap<>();
            for (int option : seating.left()) {
                totals.put(option, total(votes, votes.byLevel(option, electedFor, round), common));
            }
            int next = seating.best(totals, Comparator.reverseOrder(), () -> "");
            if (totals.get(next).signum() == 0) {
                seating.electUnsupported(MEASURE);
                continue;
            }
            for (int group : votes.supporters(next)) {
                electedFor[group]++;
            }
            seating.elect(next, totals.get(next), Ground.HIGHEST_TOTAL, MEASURE, totals);
        }
        return seating.tally();
    }

    private static Fraction total(ApprovalVotes votes, BigInteger[] byElected, BigInteger common) {
        BigInteger sum = BigInteger.ZERO;
        for (int elected = 0; elected < byElected.length; elected++) {
            sum = sum.add(byElected[elected].multiply(common.divide(BigInteger.valueOf(elected + 1L))));
        }
        return Fraction.of(sum, common.multiply(votes.unitsInOne()));
    }
}
