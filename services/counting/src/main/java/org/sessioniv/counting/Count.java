package org.sessioniv.counting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The way in: counts the ballots of a profile by a rule and explains what it did. */
public final class Count {
    private Count() {}

    public static Result of(Rule rule, Profile profile, int seats, TieBreak tieBreak) {
        return of(rule, profile, seats, tieBreak, Cancellation.NEVER);
    }

    /**
     * Throws {@link Limits.Exceeded} for a count that is too large, {@link Rule.UnfitBallots} for ballots of another
     * kind, {@link Cancellation.Cancelled} when asked to stop.
     */
    public static Result of(Rule rule, Profile profile, int seats, TieBreak tieBreak, Cancellation cancellation) {
        Limits.check("seats", seats, Math.min(Limits.SEATS, profile.options().size()));
        if (seats < 1) {
            throw new IllegalArgumentException("seats: " + seats + ", at least 1");
        }
        if (seats > 1 && !rule.severalSeats()) {
            throw new IllegalArgumentException("the rule " + rule.name() + " fills one seat");
        }
        Picker.Memory memory = new Picker.Memory();
        Picker first = new Picker(tieBreak, profile.options(), List.of(), memory, cancellation);
        Tally tally = rule.count(profile, seats, first);
        Tally whole = first.widths().isEmpty()
                ? tally
                : branch(
                        script -> new Picker(TieBreak.ALL, profile.options(), script, memory, cancellation),
                        picker -> rule.count(profile, seats, picker),
                        seats,
                        tally,
                        first);
        return new Result(rule.name(), seats, tieBreak, whole.elected(), whole.tie(), whole.rounds(), whole.pairwise());
    }

    /** Follows every other way of deciding the ties of the first run and joins the committees that are possible. */
    private static Tally branch(
            Function<List<Integer>, Picker> pickers,
            Function<Picker, Tally> runs,
            int seats,
            Tally first,
            Picker firstPicker) {
        Map<Set<Option>, List<Option>> committees = new LinkedHashMap<>();
        Deque<List<Integer>> ahead = new ArrayDeque<>();
        boolean whole = note(first, committees);
        alternatives(List.of(), firstPicker.widths(), ahead);
        for (int run = 1; !ahead.isEmpty() && run < Limits.TIE_BRANCHES; run++) {
            List<Integer> script = ahead.pop();
            Picker picker = pickers.apply(script);
            try {
                whole &= note(runs.apply(picker), committees);
            } catch (Picker.Repeated known) {
                // All that can follow from there is found by the run that was there first.
            }
            alternatives(script, picker.widths(), ahead);
        }
        return join(first, seats, committees, whole && ahead.isEmpty());
    }

    private static boolean note(Tally tally, Map<Set<Option>, List<Option>> committees) {
        if (tally.tie().isEmpty()) {
            committees.putIfAbsent(new LinkedHashSet<>(tally.elected()), tally.elected());
            return true;
        }
        Tie tie = tally.tie().get();
        return spread(tally.elected(), tie.options(), tie.seats(), committees);
    }

    /** Adds each choice of {@code seats} among the tied; false when there are more than the limit. */
    private static boolean spread(
            List<Option> taken, List<Option> tied, int seats, Map<Set<Option>, List<Option>> committees) {
        if (committees.size() >= Limits.TIE_BRANCHES) {
            return false;
        }
        if (seats == 0) {
            committees.putIfAbsent(new LinkedHashSet<>(taken), taken);
            return true;
        }
        boolean whole = true;
        for (int at = 0; at + seats <= tied.size() && whole; at++) {
            List<Option> more = new ArrayList<>(taken);
            more.add(tied.get(at));
            whole = spread(more, tied.subList(at + 1, tied.size()), seats - 1, committees);
        }
        return whole;
    }

    private static void alternatives(List<Integer> script, List<Integer> widths, Deque<List<Integer>> ahead) {
        for (int step = widths.size() - 1; step >= script.size(); step--) {
            for (int other = widths.get(step) - 1; other >= 1; other--) {
                List<Integer> next = new ArrayList<>(script);
                while (next.size() < step) {
                    next.add(0);
                }
                next.add(other);
                ahead.push(next);
            }
        }
    }

    private static Tally join(Tally first, int seats, Map<Set<Option>, List<Option>> committees, boolean complete) {
        List<Option> sure = new ArrayList<>(first.elected());
        Set<Option> possible = new LinkedHashSet<>();
        for (Set<Option> committee : committees.keySet()) {
            sure.retainAll(committee);
            possible.addAll(committee);
        }
        sure.forEach(possible::remove);
        if (complete && possible.isEmpty()) {
            return new Tally(sure, Optional.empty(), first.rounds(), first.pairwise());
        }
        Tie tie = new Tie(List.copyOf(possible), seats - sure.size(), List.copyOf(committees.values()), complete);
        return new Tally(sure, Optional.of(tie), first.rounds(), first.pairwise());
    }
}
