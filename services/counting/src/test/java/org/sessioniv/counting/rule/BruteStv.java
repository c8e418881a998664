package org.sessioniv.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Fraction;

/**
 * Rules 45 to 52 of the Scottish order by the letter: papers one by one, one exclusion at a time, every tie followed.
 * A paper with equal places is replaced by all its strict readings in equal parts.
 */
final class BruteStv {
    /** A strict paper: where it lies now, how many of it there are, what each is worth. */
    private record Paper(List<Integer> order, Fraction copies, int holder, Fraction value) {}

    private record State(
            List<Paper> papers,
            Set<Integer> continuing,
            Set<Integer> elected,
            Map<Integer, Fraction> kept,
            List<Map<Integer, Fraction>> history) {}

    private static final int NOBODY = -1;

    private final Brute brute;
    private final int seats;
    private final Fraction quota;
    private final List<Paper> dealt = new ArrayList<>();
    private final Set<Set<Integer>> found = new HashSet<>();

    /** The votes at the stage that filled the seats, of the last way that was followed. */
    Map<Integer, Fraction> atTheEnd = Map.of();

    BruteStv(Brute brute, int seats) {
        this.brute = brute;
        this.seats = seats;
        Fraction valid = Fraction.ZERO;
        for (int vote = 0; vote < brute.levels.size(); vote++) {
            List<List<Integer>> readings = readings(brute.levels.get(vote), List.of());
            Fraction part = brute.weights.get(vote).over(readings.size());
            for (List<Integer> reading : readings) {
                if (!reading.isEmpty()) {
                    dealt.add(new Paper(reading, part, reading.get(0), Fraction.ONE));
                    valid = valid.plus(part);
                }
            }
        }
        BigInteger whole = valid.over(seats + 1L).floor();
        this.quota = Fraction.of(whole.add(BigInteger.ONE), BigInteger.ONE);
    }

    Set<Set<Integer>> count() {
        stage(new State(dealt, brute.all(), Set.of(), Map.of(), List.of()));
        return found;
    }

    private static List<List<Integer>> readings(int[] level, List<Integer> begun) {
        int best = Integer.MAX_VALUE;
        for (int option = 0; option < level.length; option++) {
            best = begun.contains(option) ? best : Math.min(best, level[option]);
        }
        List<List<Integer>> readings = new ArrayList<>();
        for (int option = 0; option < level.length; option++) {
            if (!begun.contains(option) && level[option] == best && best < 1_000) {
                readings.addAll(readings(
                        level, Stream.concat(begun.stream(), Stream.of(option)).toList()));
            }
        }
        return readings.isEmpty() ? List.of(begun) : readings;
    }

    private void stage(State state) {
        Map<Integer, Fraction> totals = new HashMap<>(state.kept());
        Stream.concat(state.continuing().stream(), state.elected().stream())
                .forEach(option -> totals.putIfAbsent(option, Fraction.ZERO));
        for (Paper paper : state.papers()) {
            if (paper.holder() != NOBODY) {
                totals.merge(paper.holder(), paper.copies().times(paper.value()), Fraction::plus);
            }
        }
        Set<Integer> continuing = new HashSet<>(state.continuing());
        Set<Integer> elected = new HashSet<>(state.elected());
        state.continuing().stream()
                .filter(option -> totals.get(option).compareTo(quota) >= 0)
                .forEach(elected::add);
        continuing.removeAll(elected);
        if (elected.size() < seats && elected.size() + continuing.size() == seats) {
            elected.addAll(continuing);
        }
        if (elected.size() == seats) {
            found.add(elected);
            atTheEnd = totals;
            return;
        }
        List<Map<Integer, Fraction>> history =
                Stream.concat(state.history().stream(), Stream.of(totals)).toList();
        State now = new State(state.papers(), continuing, elected, state.kept(), history);
        Set<Integer> surpluses = new HashSet<>(elected);
        surpluses.removeIf(option -> totals.get(option).compareTo(quota) <= 0);
        if (!surpluses.isEmpty()) {
            for (int option : brute.resolve(extreme(surpluses, history, 1), true)) {
                stage(passOn(now, option, totals.get(option)));
            }
        } else {
            for (int option : brute.resolve(extreme(continuing, history, -1), false)) {
                stage(exclude(now, option));
            }
        }
    }

    /** Those with the most (or least) votes now, told apart by the most recent stage at which they differ. */
    private static Set<Integer> extreme(Set<Integer> among, List<Map<Integer, Fraction>> history, int sign) {
        Set<Integer> rest = new HashSet<>(among);
        for (int stage = history.size() - 1; stage >= 0; stage--) {
            Map<Integer, Fraction> then = history.get(stage);
            Set<Integer> before = Set.copyOf(rest);
            rest.removeIf(option ->
                    before.stream().anyMatch(other -> sign * then.get(other).compareTo(then.get(option)) > 0));
        }
        return rest;
    }

    private State passOn(State state, int option, Fraction total) {
        Map<Integer, Fraction> kept = new HashMap<>(state.kept());
        kept.put(option, quota);
        List<Paper> papers = new ArrayList<>();
        for (Paper paper : state.papers()) {
            Fraction exact = total.minus(quota).times(paper.value()).over(total);
            BigInteger cut = exact.times(100_000).floor();
            Fraction lower = Fraction.of(cut, BigInteger.valueOf(100_000));
            papers.add(paper.holder() == option ? next(paper, lower, state.continuing()) : paper);
        }
        return new State(papers, state.continuing(), state.elected(), kept, state.history());
    }

    private State exclude(State state, int loser) {
        Set<Integer> continuing = new HashSet<>(state.continuing());
        continuing.remove(loser);
        List<Paper> papers = state.papers().stream()
                .map(paper -> paper.holder() == loser ? next(paper, paper.value(), continuing) : paper)
                .toList();
        return new State(papers, continuing, state.elected(), state.kept(), state.history());
    }

    private static Paper next(Paper paper, Fraction value, Set<Integer> continuing) {
        int holder =
                paper.order().stream().filter(continuing::contains).findFirst().orElse(NOBODY);
        return new Paper(paper.order(), paper.copies(), holder, value);
    }
}
