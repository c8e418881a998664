package org.sessioniv.counting.proportionality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Witness;

/**
 * PJR+: no group of supporters of an option without a seat may weigh so much that it can claim one seat more than all
 * of its members together have. The group for which weight in seats minus elected options is greatest is a largest
 * closure, found by a flow from the ballots to the elected options that they approve; so this is polynomial.
 *
 * <p>Source: Brill and Peters (2023); closure by flow: Picard, Maximal closure of a graph (1976).
 */
final class TogetherClaims {
    private TogetherClaims() {}

    static Optional<Witness> violation(Groups groups) {
        for (Option option : groups.passedOver()) {
            groups.stopIfAsked();
            List<Integer> supporters = groups.supporters(option);
            // Counted in weight times seats: a seat is worth the weight of all ballots.
            Fraction worth = groups.weight(supporters).times(groups.seats());
            if (supporters.isEmpty() || worth.compareTo(groups.total()) < 0) {
                continue;
            }
            Map<BitSet, Fraction> supplies = new LinkedHashMap<>();
            supporters.forEach(member -> supplies.merge(
                    groups.elected(member), groups.weight(member).times(groups.seats()), Fraction::plus));
            SeatFlow flow = new SeatFlow(List.copyOf(supplies.keySet()), supplies, groups.total(), groups.seats());
            Set<BitSet> group = new HashSet<>(flow.unsatisfied());
            Optional<Witness> witness = claim(groups, option, group);
            if (witness.isPresent()) {
                return witness;
            }
        }
        return Optional.empty();
    }

    private static Optional<Witness> claim(Groups groups, Option option, Set<BitSet> group) {
        BitSet together = new BitSet();
        group.forEach(together::or);
        int claim = together.cardinality() + 1;
        List<Integer> members = new ArrayList<>(groups.supporters(option));
        members.removeIf(member -> !group.contains(groups.elected(member)));
        return !members.isEmpty() && groups.weight(members).compareTo(groups.needed(claim)) >= 0
                ? Optional.of(groups.witness(claim, List.of(option), members, member -> true))
                : Optional.empty();
    }
}
