package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Rule;

/**
 * Takes the won pairings from the strongest to the weakest and locks each one that does not contradict those locked
 * before; the seats go to the top of the order that results. A pairing is as strong as the weight of ballots for its
 * winner or as its lead over the loser; an equal pairing is not taken.
 *
 * <p>Sources: T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4
 * (1987); for ties by a given order T. M. Zavist and T. N. Tideman, Complete independence of clones in the ranked pairs
 * rule, Social Choice and Welfare 6 (1989).
 */
final class RankedPairs implements Procedure {
    /** How strong a won pairing is. */
    enum Strength {
        WINNING_VOTES {
            @Override
            Fraction of(Fraction votesFor, Fraction against) {
                return votesFor;
            }
        },
        MARGINS {
            @Override
            Fraction of(Fraction votesFor, Fraction against) {
                return votesFor.minus(against);
            }
        };

        abstract Fraction of(Fraction votesFor, Fraction against);
    }

    /** A won pairing. */
    record Pair(int winner, int loser, Fraction votesFor, Fraction against, Fraction strength) {}

    private record Tiers(List<List<Pair>> strongestFirst) {}

    private final Rule rule;
    private final Strength strength;

    RankedPairs(Rule rule, Strength strength) {
        this.rule = rule;
        this.strength = strength;
    }

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Matrix matrix = Matrix.of(rule, profile, picker);
        List<List<Pair>> tiers =
                picker.once(Tiers.class, () -> new Tiers(tiers(matrix, picker))).strongestFirst();
        Locking locking = new Locking(profile, picker);
        for (int tier = 0; tier < tiers.size(); tier++) {
            locking.lock(tier, tiers.get(tier));
        }
        TopOfOrder top = new TopOfOrder(locking.closure(), profile, seats, picker, (option, left) -> List.of());
        List<Fact> facts = new ArrayList<>(locking.facts());
        facts.addAll(top.facts);
        Round round = new Round(1, "options placed below", TopSeats.named(profile, top.ranks()), facts);
        return new Tally(top.elected, top.tie, List.of(round), Optional.of(matrix.shown(profile)));
    }

    /** Won pairings, those of equal strength together, the strongest first. */
    private List<List<Pair>> tiers(Matrix matrix, Picker picker) {
        List<Pair> pairs = new ArrayList<>();
        for (int winner = 0; winner < matrix.size(); winner++) {
            picker.stopIfAsked();
            for (int loser = 0; loser < matrix.size(); loser++) {
                Fraction votesFor = matrix.preferring(winner, loser);
                Fraction against = matrix.preferring(loser, winner);
                if (votesFor.compareTo(against) > 0) {
                    pairs.add(new Pair(winner, loser, votesFor, against, strength.of(votesFor, against)));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::strength).reversed());
        List<List<Pair>> tiers = new ArrayList<>();
        for (int start = 0, end; start < pairs.size(); start = end) {
            end = start + 1;
            while (end < pairs.size()
                    && pairs.get(end).strength().equals(pairs.get(start).strength())) {
                end++;
            }
            tiers.add(pairs.subList(start, end));
        }
        return tiers;
    }
}
