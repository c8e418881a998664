package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.RankingBallot;

/** What criteria of voting speak of, taken straight from the ballots; and profiles changed as they ask. */
final class Criteria {
    private Criteria() {}

    private static boolean prefers(RankingBallot ballot, Option one, Option other) {
        for (List<Option> tier : ballot.tiers()) {
            if (tier.contains(other)) {
                return false;
            }
            if (tier.contains(one)) {
                return true;
            }
        }
        return false;
    }

    static boolean beats(Votes votes, Option one, Option other) {
        Fraction lead = Fraction.ZERO;
        for (Votes.Vote vote : votes.votes()) {
            lead = prefers(vote.ballot(), one, other) ? lead.plus(vote.weight()) : lead;
            lead = prefers(vote.ballot(), other, one) ? lead.minus(vote.weight()) : lead;
        }
        return lead.signum() > 0;
    }

    static Optional<Option> condorcetWinner(Votes votes) {
        return votes.options().stream()
                .filter(one -> votes.options().stream().allMatch(other -> other == one || beats(votes, one, other)))
                .findFirst();
    }

    static Optional<Option> condorcetLoser(Votes votes) {
        return votes.options().stream()
                .filter(one -> votes.options().stream().allMatch(other -> other == one || beats(votes, other, one)))
                .filter(one -> votes.options().size() > 1)
                .findFirst();
    }

    /** The smallest set that is not empty and whose members all beat everybody outside. */
    static Set<Option> smithSet(Votes votes) {
        for (int size = 1; size <= votes.options().size(); size++) {
            for (Set<Option> set : subsets(votes.options(), size)) {
                if (set.stream()
                        .allMatch(in ->
                                votes.options().stream().allMatch(out -> set.contains(out) || beats(votes, in, out)))) {
                    return set;
                }
            }
        }
        throw new AssertionError("all options together are such a set");
    }

    static List<Set<Option>> subsets(List<Option> options, int size) {
        List<Set<Option>> found = new ArrayList<>();
        for (int bits = 0; bits < 1 << options.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                Set<Option> set = new HashSet<>();
                for (int at = 0; at < options.size(); at++) {
                    if ((bits >> at & 1) == 1) {
                        set.add(options.get(at));
                    }
                }
                found.add(set);
            }
        }
        return found;
    }

    /** The option that stands alone on the first place of more than half of the ballots that rank anything. */
    static Optional<Option> majority(Votes votes) {
        Map<Option, Fraction> firsts = new HashMap<>();
        Fraction valid = Fraction.ZERO;
        for (Votes.Vote vote : votes.votes()) {
            List<List<Option>> tiers = vote.ballot().tiers();
            valid = tiers.isEmpty() ? valid : valid.plus(vote.weight());
            if (!tiers.isEmpty() && tiers.get(0).size() == 1) {
                firsts.merge(tiers.get(0).get(0), vote.weight(), Fraction::plus);
            }
        }
        Fraction all = valid;
        return firsts.keySet().stream()
                .filter(option -> firsts.get(option).times(2).compareTo(all) > 0)
                .findFirst();
    }

    static Votes reversed(Votes votes) {
        return mapped(votes, ballot -> {
            List<List<Option>> tiers = new ArrayList<>();
            List<Option> unranked = new ArrayList<>(votes.options());
            unranked.removeAll(ballot.named());
            if (!unranked.isEmpty()) {
                tiers.add(unranked);
            }
            for (int tier = ballot.tiers().size() - 1; tier >= 0; tier--) {
                tiers.add(ballot.tiers().get(tier));
            }
            return new RankingBallot(tiers);
        });
    }

    /** One ballot with this option alone on the first place and all else as it was. */
    static Votes raised(Votes votes, int number, Option option) {
        Votes.Vote old = votes.votes().get(number);
        List<List<Option>> tiers = new ArrayList<>(List.of(List.of(option)));
        old.ballot().tiers().stream()
                .map(tier ->
                        tier.stream().filter(other -> !other.equals(option)).toList())
                .filter(tier -> !tier.isEmpty())
                .forEach(tiers::add);
        return with(votes, number, new RankingBallot(tiers));
    }

    static Votes with(Votes votes, int number, RankingBallot ballot) {
        List<Votes.Vote> changed = new ArrayList<>(votes.votes());
        changed.set(number, new Votes.Vote(ballot, changed.get(number).weight()));
        return new Votes(votes.options(), changed);
    }

    /** Puts a second option beside the first on every ballot that ranks it: after it or, on odd ballots, before it. */
    static Votes cloned(Votes votes, Option option, Option twin) {
        List<Votes.Vote> changed = new ArrayList<>();
        for (Votes.Vote vote : votes.votes()) {
            boolean before = changed.size() % 2 == 1;
            List<List<Option>> tiers = new ArrayList<>();
            for (List<Option> tier : vote.ballot().tiers()) {
                if (tier.equals(List.of(option))) {
                    tiers.add(List.of(before ? twin : option));
                    tiers.add(List.of(before ? option : twin));
                } else {
                    tiers.add(tier.stream()
                            .flatMap(one -> one.equals(option) ? Stream.of(one, twin) : Stream.of(one))
                            .toList());
                }
            }
            changed.add(new Votes.Vote(new RankingBallot(tiers), vote.weight()));
        }
        return new Votes(
                Stream.concat(votes.options().stream(), Stream.of(twin)).toList(), changed);
    }

    static Votes mapped(Votes votes, UnaryOperator<RankingBallot> change) {
        return new Votes(
                votes.options(),
                votes.votes().stream()
                        .map(vote -> new Votes.Vote(change.apply(vote.ballot()), vote.weight()))
                        .toList());
    }

    static Votes weighted(Votes votes, Fraction factor) {
        return new Votes(
                votes.options(),
                votes.votes().stream()
                        .map(vote -> new Votes.Vote(vote.ballot(), vote.weight().times(factor)))
                        .toList());
    }

    /** Each option under the name of the next one; the list of options turned round as well. */
    static Votes renamed(Votes votes, Map<Option, Option> names) {
        Votes renamed = mapped(
                votes,
                ballot -> new RankingBallot(ballot.tiers().stream()
                        .map(tier -> tier.stream().map(names::get).toList())
                        .toList()));
        List<Option> turned = new ArrayList<>(votes.options());
        Collections.reverse(turned);
        return new Votes(turned, renamed.votes());
    }
}
