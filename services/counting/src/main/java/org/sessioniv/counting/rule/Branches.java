package org.sessioniv.counting.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;

/** Follows every way of deciding the ties of a count and joins the committees that are possible. */
final class Branches {
    private final Procedure procedure;
    private final Profile profile;
    private final int seats;
    private final Picker.Memory memory;
    private final Cancellation cancellation;
    private final Map<Set<Option>, List<Option>> committees = new LinkedHashMap<>();
    private final Deque<List<Integer>> ahead = new ArrayDeque<>();

    Branches(Procedure procedure, Profile profile, int seats, Picker.Memory memory, Cancellation cancellation) {
        this.procedure = procedure;
        this.profile = profile;
        this.seats = seats;
        this.memory = memory;
        this.cancellation = cancellation;
    }

    /** {@code first} was found with {@code picker}, which met ties; its rounds stay the ones that are told. */
    Tally follow(Tally first, Picker picker) {
        boolean whole = note(first);
        alternatives(List.of(), picker.widths());
        int runs = 1;
        for (; !ahead.isEmpty() && runs < Limits.TIE_BRANCHES; runs++) {
            List<Integer> script = ahead.pop();
            Picker next = new Picker(TieBreak.ALL, profile.options(), script, memory, cancellation);
            whole &= note(procedure.count(profile, seats, next));
            alternatives(script, next.widths());
        }
        return join(first, whole && ahead.isEmpty());
    }

    private boolean note(Tally tally) {
        if (tally.tie().isEmpty()) {
            committees.putIfAbsent(new LinkedHashSet<>(tally.elected()), tally.elected());
            return true;
        }
        Tie tie = tally.tie().get();
        if (tie.committees().isEmpty()) {
            return spread(tally.elected(), tie.options(), tie.seats());
        }
        tie.committees().forEach(committee -> committees.putIfAbsent(new LinkedHashSet<>(committee), committee));
        return tie.complete();
    }

    /** Adds each choice of {@code left} among the tied; false when there are more than the limit. */
    private boolean spread(List<Option> taken, List<Option> tied, int left) {
        if (committees.size() >= Limits.TIE_BRANCHES) {
            return false;
        }
        if (left == 0) {
            committees.putIfAbsent(new LinkedHashSet<>(taken), taken);
            return true;
        }
        boolean whole = true;
        for (int at = 0; at + left <= tied.size() && whole; at++) {
            List<Option> more = new ArrayList<>(taken);
            more.add(tied.get(at));
            whole = spread(more, tied.subList(at + 1, tied.size()), left - 1);
        }
        return whole;
    }

    private void alternatives(List<Integer> script, List<Integer> widths) {
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

    private Tally join(Tally first, boolean complete) {
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
