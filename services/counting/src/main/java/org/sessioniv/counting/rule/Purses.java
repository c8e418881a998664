package org.sessioniv.counting.rule;

import java.math.BigInteger;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.counting.model.Fraction;

/**
 * What each ballot has left to spend. Ballots with the same amount share a level, and all amounts share one
 * denominator, so that what an option's supporters have is a sum of whole numbers. A seat costs as much as all ballots
 * weigh together; a vote of weight one that begins with {@code k} has its part of {@code k} seats.
 */
final class Purses {
    private static final int MOST_REMEMBERED = 1_000;

    private final ApprovalVotes votes;
    private final BigInteger price;
    private final int[] levelOfGroup;
    /** Amounts for one vote, times {@code scale}, ascending. */
    private BigInteger[] amounts;

    private BigInteger scale = BigInteger.ONE;

    Purses(ApprovalVotes votes, long each) {
        this.votes = votes;
        this.price = votes.total();
        this.levelOfGroup = new int[votes.groups()];
        this.amounts = new BigInteger[] {BigInteger.valueOf(each)};
    }

    /** What the option's supporters have together, in votes that still have all of what a seat costs. */
    Fraction money(int option) {
        BigInteger[] weights = votes.byLevel(option, levelOfGroup, amounts.length);
        return Fraction.of(sum(weights), scale.multiply(votes.unitsInOne()));
    }

    /**
     * The lowest amount for one vote at which the supporters can buy the option, those with less giving all that they
     * have; nothing if they cannot.
     */
    Optional<Fraction> share(int option) {
        BigInteger[] weights = votes.byLevel(option, levelOfGroup, amounts.length);
        BigInteger missing = price.multiply(scale);
        BigInteger payers = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        for (int level = 0; level < amounts.length && payers.signum() > 0; level++) {
            if (weights[level].signum() == 0) {
                continue;
            }
            if (missing.compareTo(amounts[level].multiply(payers)) <= 0) {
                return Optional.of(Fraction.of(missing, payers.multiply(scale)));
            }
            missing = missing.subtract(amounts[level].multiply(weights[level]));
            payers = payers.subtract(weights[level]);
        }
        return Optional.empty();
    }

    /** How much every vote must get, all the same, until the supporters can buy the option; nothing without any. */
    Optional<Fraction> wait(int option) {
        BigInteger[] weights = votes.byLevel(option, levelOfGroup, amounts.length);
        BigInteger supporters = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger missing = price.multiply(scale).subtract(sum(weights));
        return supporters.signum() == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(missing, supporters.multiply(scale)));
    }

    /** The option's supporters pay that share, or all they have. */
    void pay(int option, Fraction share) {
        BigInteger cost = scaled(share);
        change(
                option,
                amounts,
                Arrays.stream(amounts)
                        .map(amount -> amount.subtract(cost).max(BigInteger.ZERO))
                        .toArray(BigInteger[]::new));
    }

    /** Every vote gets that much; then the option's supporters spend all that they have. */
    void fillAndSpend(int option, Fraction gain) {
        BigInteger more = scaled(gain);
        BigInteger[] filled = Arrays.stream(amounts).map(more::add).toArray(BigInteger[]::new);
        BigInteger[] spent = new BigInteger[amounts.length];
        Arrays.fill(spent, BigInteger.ZERO);
        change(option, filled, spent);
    }

    /** Equal for equal purses; where there are too many ballots to remember, equal to nothing. */
    Object state() {
        return levelOfGroup.length > MOST_REMEMBERED
                ? new Object()
                : List.of(
                        IntBuffer.wrap(levelOfGroup.clone()),
                        Arrays.stream(amounts)
                                .map(amount -> Fraction.of(amount, scale))
                                .toList());
    }

    private BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (int level = 0; level < weights.length; level++) {
            if (weights[level].signum() != 0) {
                sum = sum.add(weights[level].multiply(amounts[level]));
            }
        }
        return sum;
    }

    /** Brings all amounts to a denominator that also holds this one. */
    private BigInteger scaled(Fraction amount) {
        BigInteger factor = amount.bottom().divide(amount.bottom().gcd(scale));
        if (!factor.equals(BigInteger.ONE)) {
            scale = scale.multiply(factor);
            amounts = Arrays.stream(amounts).map(old -> old.multiply(factor)).toArray(BigInteger[]::new);
        }
        return amount.top().multiply(scale.divide(amount.bottom()));
    }

    private void change(int option, BigInteger[] others, BigInteger[] supporters) {
        int levels = amounts.length;
        // Numbers from 0 are the levels of the others, from there those of the supporters.
        int[] moved = levelOfGroup.clone();
        for (int group : votes.supporters(option)) {
            moved[group] += levels;
        }
        boolean[] used = new boolean[2 * levels];
        for (int level : moved) {
            used[level] = true;
        }
        TreeMap<BigInteger, Integer> ranks = new TreeMap<>();
        for (int level = 0; level < 2 * levels; level++) {
            if (used[level]) {
                ranks.put(level < levels ? others[level] : supporters[level - levels], 0);
            }
        }
        amounts = ranks.keySet().toArray(BigInteger[]::new);
        for (int rank = 0; rank < amounts.length; rank++) {
            ranks.put(amounts[rank], rank);
        }
        int[] rankOf = new int[2 * levels];
        for (int level = 0; level < 2 * levels; level++) {
            if (used[level]) {
                rankOf[level] = ranks.get(level < levels ? others[level] : supporters[level - levels]);
            }
        }
        for (int group = 0; group < moved.length; group++) {
            levelOfGroup[group] = rankOf[moved[group]];
        }
    }
}
