package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

/** Rankings for tests: written as text, enumerated or drawn. */
record Votes(List<Option> options, List<Vote> votes) {
    record Vote(RankingBallot ballot, Fraction weight) {}

    static String names(List<Option> options) {
        return String.join(" ", options.stream().map(Option::id).toList());
    }

    static List<Option> options(String ids) {
        return Arrays.stream(ids.split(" ")).map(Option::new).toList();
    }

    static List<Option> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Option(String.valueOf((char) ('A' + at))))
                .toList();
    }

    /** Lines such as {@code "3: A > B = C"}. */
    static Votes of(String ids, String... lines) {
        List<Vote> votes = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            votes.add(new Vote(RankingBallot.parse(parts[1]), Fraction.parse(parts[0].strip())));
        }
        return new Votes(options(ids), votes);
    }

    /** Few voters and many ties, or more voters and few ties; partial rankings, some with equal places. */
    static Votes drawn(SplittableRandom random, int options, int most) {
        List<Option> names = letters(options);
        int voters = random.nextInt(most + 1);
        boolean equalPlaces = random.nextInt(3) == 0;
        boolean weights = random.nextInt(3) == 0;
        List<Vote> votes = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            Fraction weight = weights ? Fraction.of(1 + random.nextInt(6), 1 + random.nextInt(3)) : Fraction.ONE;
            votes.add(new Vote(ballot(random, names, equalPlaces), weight));
        }
        return new Votes(names, votes);
    }

    private static RankingBallot ballot(SplittableRandom random, List<Option> names, boolean equalPlaces) {
        List<Option> order = new ArrayList<>(names);
        for (int at = order.size() - 1; at > 0; at--) {
            Collections.swap(order, at, random.nextInt(at + 1));
        }
        int ranked = random.nextInt(3) > 0 ? order.size() : random.nextInt(order.size() + 1);
        List<List<Option>> tiers = new ArrayList<>();
        for (Option option : order.subList(0, ranked)) {
            if (equalPlaces && !tiers.isEmpty() && random.nextInt(3) == 0) {
                tiers.get(tiers.size() - 1).add(option);
            } else {
                tiers.add(new ArrayList<>(List.of(option)));
            }
        }
        return new RankingBallot(tiers);
    }

    /** Every multiset of up to so many strict, also partial rankings with weight one. */
    static Stream<Votes> all(int options, int voters) {
        List<Option> names = letters(options);
        List<RankingBallot> ballots = new ArrayList<>();
        rankings(names, List.of(), ballots);
        List<Votes> found = new ArrayList<>();
        multisets(names, ballots, 0, voters, List.of(), found);
        return found.stream();
    }

    /** Of those that differ only by the names of options, one. */
    static Stream<Votes> allUpToNames(int options, int voters) {
        List<List<Option>> orders = new ArrayList<>();
        List<RankingBallot> ballots = new ArrayList<>();
        rankings(letters(options), List.of(), ballots);
        ballots.stream()
                .map(RankingBallot::named)
                .filter(order -> order.size() == options)
                .forEach(orders::add);
        return all(options, voters).filter(votes -> {
            String own = votes.fingerprint(votes.options());
            return orders.stream().allMatch(order -> own.compareTo(votes.fingerprint(order)) <= 0);
        });
    }

    private String fingerprint(List<Option> order) {
        return votes.stream()
                .map(vote -> vote.ballot().named().stream()
                        .map(order::indexOf)
                        .toList()
                        .toString())
                .sorted()
                .toList()
                .toString();
    }

    static void rankings(List<Option> names, List<Option> begun, List<RankingBallot> into) {
        into.add(RankingBallot.strict(begun));
        for (Option option : names) {
            if (!begun.contains(option)) {
                rankings(names, Stream.concat(begun.stream(), Stream.of(option)).toList(), into);
            }
        }
    }

    private static void multisets(
            List<Option> names, List<RankingBallot> kinds, int from, int left, List<Vote> begun, List<Votes> into) {
        into.add(new Votes(names, begun));
        for (int kind = from; kind < kinds.size() && left > 0; kind++) {
            Vote vote = new Vote(kinds.get(kind), Fraction.ONE);
            multisets(
                    names,
                    kinds,
                    kind,
                    left - 1,
                    Stream.concat(begun.stream(), Stream.of(vote)).toList(),
                    into);
        }
    }

    Votes plus(String weight, String ballot) {
        Vote more = new Vote(RankingBallot.parse(ballot), Fraction.parse(weight));
        return new Votes(options, Stream.concat(votes.stream(), Stream.of(more)).toList());
    }

    Profile profile() {
        Profile.Builder builder = Profile.of(options);
        votes.forEach(vote -> builder.add(vote.ballot(), new Weight(vote.weight())));
        return builder.build();
    }

    Result count(Rule rule, int seats, TieBreak tieBreak) {
        return Counting.count(rule, profile(), seats, tieBreak);
    }

    /** Who wins the one seat beyond doubt. */
    Option winner(Rule rule) {
        Result result = count(rule, 1, TieBreak.ALL);
        if (result.tie().isPresent()) {
            throw new AssertionError("tied: " + result.tie());
        }
        return result.elected().get(0);
    }

    /** Every set that may be elected when ties stay open. */
    Set<Set<Option>> committees(Rule rule, int seats) {
        return committees(count(rule, seats, TieBreak.ALL));
    }

    /** Who may win the one seat when ties stay open. */
    Set<Option> winners(Rule rule) {
        Set<Option> winners = new HashSet<>();
        committees(rule, 1).forEach(winners::addAll);
        return winners;
    }

    static Set<Set<Option>> committees(Result result) {
        Set<Set<Option>> found = new HashSet<>();
        if (result.tie().isEmpty()) {
            found.add(Set.copyOf(result.elected()));
            return found;
        }
        Tie tie = result.tie().get();
        if (!tie.complete()) {
            throw new AssertionError("not all ways were followed: " + tie);
        }
        if (tie.committees().isEmpty()) {
            choose(result.elected(), tie.options(), tie.seats(), found);
        } else {
            tie.committees().forEach(committee -> found.add(Set.copyOf(committee)));
        }
        return found;
    }

    private static void choose(List<Option> taken, List<Option> tied, int seats, Set<Set<Option>> into) {
        if (seats == 0) {
            into.add(Set.copyOf(taken));
        } else if (tied.size() >= seats) {
            List<Option> rest = tied.subList(1, tied.size());
            choose(Stream.concat(taken.stream(), Stream.of(tied.get(0))).toList(), rest, seats - 1, into);
            choose(taken, rest, seats, into);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(options.toString());
        votes.forEach(
                vote -> text.append(", ").append(vote.weight()).append(": ").append(text(vote.ballot())));
        return text.toString();
    }

    private static String text(RankingBallot ballot) {
        return String.join(
                " > ",
                ballot.tiers().stream()
                        .map(tier ->
                                String.join(" = ", tier.stream().map(Option::id).toList()))
                        .toList());
    }
}
