package org.sessioniv.counting.proportionality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Witness;

/** The ballots of a profile beside a committee: who approves what, and how much of the committee. */
final class Groups {
    private final Profile profile;
    private final List<Option> committee;
    private final Cancellation cancellation;
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<Fraction> weights = new ArrayList<>();
    private final List<BitSet> elected = new ArrayList<>();
    private final Map<Option, List<Integer>> supporters = new HashMap<>();

    Groups(Profile profile, Collection<Option> committee, Cancellation cancellation) {
        this.profile = profile;
        this.committee = List.copyOf(new LinkedHashSet<>(committee));
        this.cancellation = cancellation;
        if (committee.isEmpty() || !new HashSet<>(profile.options()).containsAll(committee)) {
            throw new IllegalArgumentException("no committee of these options: " + committee);
        }
        Map<Option, Integer> places = new HashMap<>();
        this.committee.forEach(option -> places.put(option, places.size()));
        profile.options().forEach(option -> supporters.put(option, new ArrayList<>()));
        profile.groups().forEach((ballot, weight) -> {
            BitSet mine = new BitSet();
            List<Option> approved =
                    ballot.approvals().orElseThrow(() -> new IllegalArgumentException("no approvals on " + ballot));
            for (Option option : approved) {
                supporters.getOrDefault(option, List.of()).add(ballots.size());
                if (places.containsKey(option)) {
                    mine.set(places.get(option));
                }
            }
            ballots.add(ballot);
            weights.add(weight);
            elected.add(mine);
        });
    }

    /** How many different ballots there are. */
    int size() {
        return ballots.size();
    }

    int seats() {
        return committee.size();
    }

    /** The weight at which a group can claim that many seats. */
    Fraction needed(int claim) {
        return profile.total().times(claim).over(seats());
    }

    /** Options without a seat. */
    List<Option> passedOver() {
        Set<Option> seated = new HashSet<>(committee);
        return profile.options().stream()
                .filter(option -> !seated.contains(option))
                .toList();
    }

    List<Option> options() {
        return profile.options();
    }

    List<Integer> supporters(Option option) {
        return supporters.getOrDefault(option, List.of());
    }

    Set<Integer> supporterSet(Option option) {
        return new HashSet<>(supporters(option));
    }

    Fraction weight(int group) {
        return weights.get(group);
    }

    Fraction weight(Collection<Integer> members) {
        return members.stream().map(weights::get).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Which places of the committee the group approves. */
    BitSet elected(int group) {
        return elected.get(group);
    }

    Fraction total() {
        return profile.total();
    }

    void stopIfAsked() {
        cancellation.check();
    }

    /** Those of the members that fit, as a witness of a claim that was not met. */
    Witness witness(int claim, List<Option> common, Collection<Integer> members, IntPredicate fits) {
        List<Integer> chosen =
                members.stream().filter(member -> fits.test(member)).toList();
        BitSet together = new BitSet();
        chosen.forEach(member -> together.or(elected.get(member)));
        return new Witness(
                claim,
                common,
                chosen.stream().map(ballots::get).toList(),
                weight(chosen),
                needed(claim),
                together.stream().mapToObj(committee::get).toList());
    }
}
