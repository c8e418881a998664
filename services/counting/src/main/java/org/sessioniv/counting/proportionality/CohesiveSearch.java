package org.sessioniv.counting.proportionality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Witness;

/**
 * PJR by search: every set of {@code l} options that enough ballots have in common, and every {@code l - 1} seats in
 * which a group among them could be shut. Exponential, so it ends after {@link Limits#SEARCH_STEPS} ballots looked at.
 */
final class CohesiveSearch {
    private final Groups groups;
    private final List<Option> options;
    private long steps;

    CohesiveSearch(Groups groups) {
        this.groups = groups;
        this.options = groups.options();
    }

    Optional<Witness> violation() {
        List<Integer> everybody = new ArrayList<>();
        for (int member = 0; member < groups.size(); member++) {
            everybody.add(member);
        }
        return extend(0, new ArrayList<>(), everybody);
    }

    /** True when the search ended before it had seen everything. */
    boolean isCutShort() {
        return steps > Limits.SEARCH_STEPS;
    }

    private Optional<Witness> extend(int from, List<Option> common, List<Integer> members) {
        int claim = common.size() + 1;
        for (int at = from; at < options.size() && claim <= groups.seats() && !isCutShort(); at++) {
            groups.stopIfAsked();
            List<Integer> fewer = new ArrayList<>(members);
            fewer.retainAll(groups.supporterSet(options.get(at)));
            steps += members.size();
            if (!isEnough(fewer, claim)) {
                continue;
            }
            common.add(options.get(at));
            Optional<Witness> found = shut(claim, 0, new BitSet(), common, fewer);
            if (found.isEmpty()) {
                found = extend(at + 1, common, fewer);
            }
            if (found.isPresent()) {
                return found;
            }
            common.remove(common.size() - 1);
        }
        return Optional.empty();
    }

    private boolean isEnough(List<Integer> members, int claim) {
        return !members.isEmpty() && groups.weight(members).compareTo(groups.needed(claim)) >= 0;
    }

    /** Tries all sets of {@code claim - 1} seats: the members all of whose elected options are in it are a group. */
    private Optional<Witness> shut(int claim, int from, BitSet seats, List<Option> common, List<Integer> members) {
        steps++;
        if (isCutShort()) {
            return Optional.empty();
        }
        if (seats.cardinality() == claim - 1) {
            steps += members.size();
            List<Integer> inside = members.stream()
                    .filter(member -> isWithin(groups.elected(member), seats))
                    .toList();
            return isEnough(inside, claim)
                    ? Optional.of(groups.witness(claim, common, inside, member -> true))
                    : Optional.empty();
        }
        for (int seat = from; seat < groups.seats(); seat++) {
            seats.set(seat);
            Optional<Witness> found = shut(claim, seat + 1, seats, common, members);
            seats.clear(seat);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }
}
