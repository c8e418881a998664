package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;

/**
 * The rules counted again, by their definitions and without regard to time: every path, every order of equal pairs,
 * every way of breaking a tie. Shares nothing with the rules themselves but fractions.
 */
final class Brute {
    private static final int UNRANKED = 1_000;

    final int size;
    final List<int[]> levels = new ArrayList<>();
    final List<Fraction> weights = new ArrayList<>();

    /** Most preferred first; nothing when every way of breaking ties is wanted. */
    final Optional<List<Integer>> order;

    private final int seats;
    private final List<Option> options;

    Brute(Votes votes, int seats, Optional<List<Option>> order) {
        this.options = votes.options();
        this.size = options.size();
        this.seats = seats;
        this.order = order.map(list -> list.stream().map(options::indexOf).toList());
        for (Votes.Vote vote : votes.votes()) {
            int[] level = IntStream.range(0, size).map(option -> UNRANKED).toArray();
            for (int place = 0; place < vote.ballot().tiers().size(); place++) {
                for (Option option : vote.ballot().tiers().get(place)) {
                    level[options.indexOf(option)] = place;
                }
            }
            levels.add(level);
            weights.add(vote.weight());
        }
    }

    Set<Set<Option>> count(String rule) {
        Set<Set<Integer>> found = switch (rule) {
            case "plurality" -> byTotals(firsts(all()));
            case "borda" -> byTotals(borda());
            case "two-round" -> twoRound();
            case "schulze" -> topOf(schulze());
            case "ranked-pairs" -> rankedPairs(false);
            case "ranked-pairs-margins" -> rankedPairs(true);
            case "irv" -> irv(all());
            case "stv" -> new BruteStv(this, seats).count();
            default -> throw new IllegalArgumentException(rule);
        };
        Set<Set<Option>> named = new HashSet<>();
        found.forEach(
                set -> named.add(new HashSet<>(set.stream().map(options::get).toList())));
        return named;
    }

    Set<Integer> all() {
        return new HashSet<>(IntStream.range(0, size).boxed().toList());
    }

    /** The one of the tied that the order puts first (or last), or all of them where none is given. */
    Set<Integer> resolve(Set<Integer> tied, boolean first) {
        if (order.isEmpty()) {
            return tied;
        }
        List<Integer> sorted = order.get().stream().filter(tied::contains).toList();
        return Set.of(sorted.get(first ? 0 : sorted.size() - 1));
    }

    Fraction[] firsts(Set<Integer> standing) {
        Fraction[] totals = zeros();
        for (int vote = 0; vote < levels.size(); vote++) {
            int[] level = levels.get(vote);
            int best = standing.stream().mapToInt(option -> level[option]).min().orElse(UNRANKED);
            List<Integer> top = standing.stream()
                    .filter(option -> best < UNRANKED && level[option] == best)
                    .toList();
            for (int option : top) {
                totals[option] = totals[option].plus(weights.get(vote).over(top.size()));
            }
        }
        return totals;
    }

    private Fraction[] borda() {
        Fraction[] totals = zeros();
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                for (int vote = 0; vote < levels.size() && other != one; vote++) {
                    int[] level = levels.get(vote);
                    boolean blank = IntStream.of(level).allMatch(place -> place == UNRANKED);
                    Fraction points = level[one] < level[other]
                            ? Fraction.ONE
                            : level[one] == level[other] && !blank ? Fraction.HALF : Fraction.ZERO;
                    totals[one] = totals[one].plus(points.times(weights.get(vote)));
                }
            }
        }
        return totals;
    }

    private Set<Set<Integer>> byTotals(Fraction[] totals) {
        boolean[][] above = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                above[one][other] = totals[one].compareTo(totals[other]) > 0;
            }
        }
        return topOf(above);
    }

    /** Sets of so many options that nobody outside is above; with an order the one that comes from taking turns. */
    private Set<Set<Integer>> topOf(boolean[][] above) {
        Set<Set<Integer>> found = new HashSet<>();
        if (order.isPresent()) {
            Set<Integer> taken = new HashSet<>();
            while (taken.size() < seats) {
                Set<Integer> free = all();
                free.removeAll(taken);
                Set<Integer> top = new HashSet<>(free);
                top.removeIf(option -> free.stream().anyMatch(other -> above[other][option]));
                taken.addAll(resolve(top, true));
            }
            return Set.of(taken);
        }
        for (Set<Integer> set : subsets(seats)) {
            boolean closed =
                    set.stream().allMatch(in -> all().stream().allMatch(out -> set.contains(out) || !above[out][in]));
            if (closed) {
                found.add(set);
            }
        }
        return found;
    }

    List<Set<Integer>> subsets(int count) {
        return IntStream.range(0, 1 << size)
                .filter(bits -> Integer.bitCount(bits) == count)
                .mapToObj(bits -> {
                    Set<Integer> set = all();
                    set.removeIf(option -> (bits >> option & 1) == 0);
                    return set;
                })
                .toList();
    }

    private Set<Set<Integer>> twoRound() {
        Fraction[] first = firsts(all());
        Fraction valid = Fraction.ZERO;
        for (Fraction total : first) {
            valid = valid.plus(total);
        }
        Set<Set<Integer>> found = new HashSet<>();
        for (int option = 0; option < size; option++) {
            if (first[option].times(2).compareTo(valid) > 0 || size == 1) {
                return Set.of(Set.of(option));
            }
        }
        for (Set<Integer> pair : finalists(first)) {
            Fraction[] second = firsts(pair);
            Set<Integer> best = new HashSet<>(pair);
            best.removeIf(option -> pair.stream().anyMatch(other -> second[other].compareTo(second[option]) > 0));
            resolve(best, true).forEach(winner -> found.add(Set.of(winner)));
        }
        return found;
    }

    private Set<Set<Integer>> finalists(Fraction[] first) {
        Brute two = new Brute(
                new Votes(options, List.of()),
                2,
                order.map(list -> list.stream().map(options::get).toList()));
        return two.byTotals(first);
    }

    Fraction preferring(int one, int other) {
        Fraction sum = Fraction.ZERO;
        for (int vote = 0; vote < levels.size(); vote++) {
            sum = levels.get(vote)[one] < levels.get(vote)[other] ? sum.plus(weights.get(vote)) : sum;
        }
        return sum;
    }

    private boolean[][] schulze() {
        Fraction[][] link = new Fraction[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                Fraction votes = preferring(one, other);
                link[one][other] = votes.compareTo(preferring(other, one)) > 0 ? votes : Fraction.ZERO;
            }
        }
        boolean[][] beats = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                beats[one][other] = one != other
                        && best(link, one, other, Set.of(one)).compareTo(best(link, other, one, Set.of(other))) > 0;
            }
        }
        return beats;
    }

    /** The strongest of all simple paths that avoid what was visited. */
    private Fraction best(Fraction[][] link, int from, int goal, Set<Integer> visited) {
        Fraction best = link[from][goal];
        for (int next = 0; next < size; next++) {
            if (next != goal && !visited.contains(next)) {
                Set<Integer> more = new HashSet<>(visited);
                more.add(next);
                Fraction rest = best(link, next, goal, more);
                Fraction weakest = rest.compareTo(link[from][next]) < 0 ? rest : link[from][next];
                best = weakest.compareTo(best) > 0 ? weakest : best;
            }
        }
        return best;
    }

    private record Pair(int winner, int loser, Fraction strength) {}

    private Set<Set<Integer>> rankedPairs(boolean margins) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                Fraction lead = preferring(one, other).minus(preferring(other, one));
                if (lead.signum() > 0) {
                    pairs.add(new Pair(one, other, margins ? lead : preferring(one, other)));
                }
            }
        }
        Set<Set<Integer>> found = new HashSet<>();
        lockAll(pairs, new boolean[size][size], new HashSet<>(), found);
        return found;
    }

    /** Tries each of the strongest pairs left as the next one. */
    private void lockAll(List<Pair> left, boolean[][] locked, Set<Long> seen, Set<Set<Integer>> found) {
        if (!seen.add(fingerprint(left, locked))) {
            return;
        }
        if (left.isEmpty()) {
            found.addAll(topOf(reach(locked)));
            return;
        }
        Fraction strongest =
                left.stream().map(Pair::strength).max(Fraction::compareTo).orElseThrow();
        List<Pair> next =
                left.stream().filter(pair -> pair.strength().equals(strongest)).toList();
        if (order.isPresent()) {
            next = List.of(next.stream()
                    .min(Comparator.comparing((Pair pair) -> order.get().indexOf(pair.winner()))
                            .thenComparing(pair -> -order.get().indexOf(pair.loser())))
                    .orElseThrow());
        }
        for (Pair pair : next) {
            List<Pair> rest = new ArrayList<>(left);
            rest.remove(pair);
            boolean[][] more = new boolean[size][];
            for (int option = 0; option < size; option++) {
                more[option] = locked[option].clone();
            }
            more[pair.winner()][pair.loser()] = !reach(locked)[pair.loser()][pair.winner()];
            lockAll(rest, more, seen, found);
        }
    }

    /** Exact for up to five options. */
    private long fingerprint(List<Pair> left, boolean[][] locked) {
        long bits = 0;
        for (Pair pair : left) {
            bits |= 1L << (pair.winner() * size + pair.loser());
        }
        for (int at = 0; at < size * size; at++) {
            bits |= locked[at / size][at % size] ? 1L << (size * size + at) : 0;
        }
        return bits;
    }

    private boolean[][] reach(boolean[][] locked) {
        boolean[][] reach = new boolean[size][];
        for (int option = 0; option < size; option++) {
            reach[option] = locked[option].clone();
        }
        for (int again = 0; again < size; again++) {
            for (int one = 0; one < size; one++) {
                for (int via = 0; via < size; via++) {
                    for (int other = 0; other < size; other++) {
                        reach[one][other] |= reach[one][via] && reach[via][other];
                    }
                }
            }
        }
        return reach;
    }

    private Set<Set<Integer>> irv(Set<Integer> left) {
        if (left.size() == 1) {
            return Set.of(left);
        }
        Fraction[] totals = firsts(left);
        Set<Integer> lowest = new HashSet<>(left);
        lowest.removeIf(option -> left.stream().anyMatch(other -> totals[other].compareTo(totals[option]) < 0));
        Set<Set<Integer>> found = new HashSet<>();
        for (int loser : resolve(lowest, false)) {
            Set<Integer> rest = new HashSet<>(left);
            rest.remove(loser);
            found.addAll(irv(rest));
        }
        return found;
    }

    private Fraction[] zeros() {
        Fraction[] zeros = new Fraction[size];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }
}
