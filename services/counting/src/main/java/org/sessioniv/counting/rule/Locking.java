package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;

/**
 * Locks pairings tier by tier. Pairings of equal strength are locked together as far as they cannot contradict one
 * another; where they can, the picker says which comes first: the one with the more preferred winner, then with the
 * less preferred loser.
 */
final class Locking {
    private final Profile profile;
    private final Picker picker;
    private final Locks locks;
    private final List<Fact> facts = new ArrayList<>();
    private final Fraction[][] strengths;

    Locking(Profile profile, Picker picker) {
        this.profile = profile;
        this.picker = picker;
        int size = profile.options().size();
        this.locks = new Locks(size);
        this.strengths = new Fraction[size][size];
    }

    void lock(int tier, List<RankedPairs.Pair> pairs) {
        List<RankedPairs.Pair> open = new ArrayList<>(pairs);
        settle(open);
        while (!open.isEmpty()) {
            open.sort(Comparator.comparing((RankedPairs.Pair pair) -> option(pair.winner()), picker.preference())
                    .thenComparing(
                            pair -> option(pair.loser()), picker.preference().reversed()));
            List<Object> state = List.of(tier, Arrays.asList(locks.closure()));
            RankedPairs.Pair first = open.remove(picker.index(open.size(), state));
            tell(first, open);
            take(first);
            settle(open);
        }
    }

    List<Fact> facts() {
        return facts;
    }

    BitSet[] closure() {
        return locks.closure();
    }

    /** Locks or leaves out every pairing for which the order within its tier does not matter. */
    private void settle(List<RankedPairs.Pair> open) {
        boolean settled = true;
        while (settled && !open.isEmpty()) {
            settled = settleSome(open);
        }
    }

    private boolean settleSome(List<RankedPairs.Pair> open) {
        boolean alone = open.size() == 1;
        Locks all = alone ? locks : locks.copy();
        if (!alone) {
            open.stream()
                    .filter(pair -> !locks.leads(pair.loser(), pair.winner()))
                    .forEach(pair -> all.lock(pair.winner(), pair.loser()));
        }
        return open.removeIf(pair -> {
            picker.stopIfAsked();
            if (locks.leads(pair.loser(), pair.winner())) {
                leaveOut(pair);
                return true;
            }
            if (locks.leads(pair.winner(), pair.loser()) || !all.leads(pair.loser(), pair.winner())) {
                take(pair);
                return true;
            }
            return false;
        });
    }

    private void take(RankedPairs.Pair pair) {
        locks.lock(pair.winner(), pair.loser());
        strengths[pair.winner()][pair.loser()] = pair.strength();
        facts.add(duel(pair, true));
    }

    private void leaveOut(RankedPairs.Pair pair) {
        facts.add(duel(pair, false));
        List<Integer> path = locks.path(pair.loser(), pair.winner());
        Fraction weakest = strengths[path.get(0)][path.get(1)];
        for (int at = 1; at + 1 < path.size(); at++) {
            Fraction link = strengths[path.get(at)][path.get(at + 1)];
            weakest = link.compareTo(weakest) < 0 ? link : weakest;
        }
        facts.add(new Fact.Path(path.stream().map(this::option).toList(), weakest));
    }

    private void tell(RankedPairs.Pair first, List<RankedPairs.Pair> others) {
        List<Option> tied = Stream.concat(Stream.of(first), others.stream())
                .flatMap(pair -> Stream.of(option(pair.winner()), option(pair.loser())))
                .distinct()
                .sorted(picker.preference())
                .toList();
        String purpose = "lock one of " + (others.size() + 1) + " equally strong pairings first";
        facts.add(new Fact.TieBroken(
                purpose, tied, List.of(option(first.winner()), option(first.loser())), picker.means()));
    }

    private Fact duel(RankedPairs.Pair pair, boolean counted) {
        return new Fact.Duel(option(pair.winner()), option(pair.loser()), pair.votesFor(), pair.against(), counted);
    }

    private Option option(int number) {
        return profile.options().get(number);
    }
}
