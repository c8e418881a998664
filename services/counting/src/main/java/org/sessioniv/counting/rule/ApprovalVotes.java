package org.sessioniv.counting.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Approval ballots seen from the options: the groups that support each. Weights are whole numbers of one small unit,
 * the common denominator of all of them, so that adding them up is exact and cheap.
 */
final class ApprovalVotes {
    private final int groups;
    private final int[][] supporters;
    /** The weights where even their sum fits a long, else empty. */
    private final long[] small;
    /** The weights where their sum does not fit, else empty. */
    private final BigInteger[] large;

    private final BigInteger unitsInOne;
    private final BigInteger total;

    private ApprovalVotes(int options, List<Readings.Approval> ballots, Fraction total, Picker picker) {
        this.groups = ballots.size();
        this.unitsInOne = unit(ballots, picker);
        this.total = total.times(Fraction.of(unitsInOne, BigInteger.ONE)).floor();
        boolean fits = this.total.bitLength() < Long.SIZE;
        this.small = new long[fits ? groups : 0];
        this.large = new BigInteger[fits ? 0 : groups];
        this.supporters = new int[options][];
        int[] sizes = new int[options];
        for (int group = 0; group < groups; group++) {
            Fraction weight = ballots.get(group).weight();
            BigInteger units = weight.top().multiply(unitsInOne.divide(weight.bottom()));
            if (fits) {
                small[group] = units.longValueExact();
            } else {
                large[group] = units;
            }
            for (int option : ballots.get(group).approved()) {
                sizes[option]++;
            }
        }
        for (int option = 0; option < options; option++) {
            supporters[option] = new int[sizes[option]];
        }
        for (int group = groups - 1; group >= 0; group--) {
            for (int option : ballots.get(group).approved()) {
                supporters[option][--sizes[option]] = group;
            }
        }
    }

    /** Read once for all runs of a count. */
    static ApprovalVotes of(Rule rule, Profile profile, Picker picker) {
        return picker.once(
                ApprovalVotes.class,
                () -> new ApprovalVotes(
                        profile.options().size(), new Readings(rule, profile).approvals(), profile.total(), picker));
    }

    private static BigInteger unit(List<Readings.Approval> ballots, Picker picker) {
        BigInteger unit = BigInteger.ONE;
        for (Readings.Approval ballot : ballots) {
            picker.stopIfAsked();
            Fraction weight = ballot.weight();
            if (!weight.isWhole()) {
                unit = unit.multiply(weight.bottom().divide(unit.gcd(weight.bottom())));
            }
        }
        return unit;
    }

    int groups() {
        return groups;
    }

    /** Groups that approve the option, ascending. */
    int[] supporters(int option) {
        return supporters[option];
    }

    /** How many units make one vote. */
    BigInteger unitsInOne() {
        return unitsInOne;
    }

    /** The weight of all ballots, also of those that approve nothing, in units. */
    BigInteger total() {
        return total;
    }

    /** The units of the option's supporters at each level from 0 to {@code levels} - 1, where groups stand. */
    BigInteger[] byLevel(int option, int[] levelOfGroup, int levels) {
        if (small.length < groups) {
            return largeByLevel(option, levelOfGroup, levels);
        }
        long[] sums = new long[levels];
        for (int group : supporters[option]) {
            sums[levelOfGroup[group]] += small[group];
        }
        BigInteger[] found = new BigInteger[levels];
        for (int level = 0; level < levels; level++) {
            found[level] = BigInteger.valueOf(sums[level]);
        }
        return found;
    }

    private BigInteger[] largeByLevel(int option, int[] levelOfGroup, int levels) {
        BigInteger[] sums = new BigInteger[levels];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int group : supporters[option]) {
            sums[levelOfGroup[group]] = sums[levelOfGroup[group]].add(large[group]);
        }
        return sums;
    }
}
