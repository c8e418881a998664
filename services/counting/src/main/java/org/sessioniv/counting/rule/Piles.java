package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;

/** Ballot papers in one pile for each option, as they lie at one moment of a count with transfers. */
final class Piles {
    /** So many papers of one kind, each worth this much. A paper on which options share a place goes in parts. */
    private record Parcel(Ranking ballot, Fraction papers, Fraction value) {}

    private final Profile profile;
    private final Picker picker;
    private final boolean[] standing;
    private final List<List<Parcel>> piles = new ArrayList<>();
    private final Fraction[] totals;

    Piles(Ballots ballots, Profile profile, Picker picker) {
        this.profile = profile;
        this.picker = picker;
        this.standing = ballots.everybody();
        this.totals = new Fraction[standing.length];
        for (int option = 0; option < standing.length; option++) {
            piles.add(new ArrayList<>());
            totals[option] = Fraction.ZERO;
        }
        for (Ranking ballot : ballots.rankings()) {
            picker.stopIfAsked();
            deal(ballot, ballot.weight(), Fraction.ONE, totals);
        }
    }

    Fraction total(int option) {
        return totals[option];
    }

    Fraction[] totals() {
        return totals.clone();
    }

    boolean stands(int option) {
        return standing[option];
    }

    /** No paper goes to this option any more; those that it has stay. */
    void close(int option) {
        standing[option] = false;
    }

    /** Each paper of a closed option goes on to the highest option still standing, at its own value. */
    List<Fact> passOn(int option) {
        Fraction before = totals[option];
        totals[option] = Fraction.ZERO;
        return move(option, before, UnaryOperator.identity(), -1);
    }

    /**
     * The papers of a closed option go on at a lower value, so that together they are worth no more than the surplus:
     * surplus × value as received ÷ total, cut off after so many decimal places.
     */
    List<Fact> passOnSurplus(int option, Fraction surplus, int places) {
        Fraction total = totals[option];
        totals[option] = total.minus(surplus);
        Map<Fraction, Fraction> lowered = new LinkedHashMap<>();
        return move(
                option,
                surplus,
                value -> lowered.computeIfAbsent(
                        value, old -> surplus.times(old).over(total).truncated(places)),
                places);
    }

    private List<Fact> move(int from, Fraction amount, UnaryOperator<Fraction> value, int places) {
        List<Parcel> moved = piles.set(from, new ArrayList<>());
        Fraction[] gained = new Fraction[totals.length];
        Arrays.fill(gained, Fraction.ZERO);
        Fraction stuck = Fraction.ZERO;
        for (Parcel parcel : moved) {
            picker.stopIfAsked();
            stuck = stuck.plus(deal(parcel.ballot(), parcel.papers(), value.apply(parcel.value()), gained));
        }
        List<Fact> facts = new ArrayList<>();
        Option name = profile.options().get(from);
        Fraction rest = amount.minus(stuck);
        for (int to = 0; to < gained.length; to++) {
            totals[to] = totals[to].plus(gained[to]);
            rest = rest.minus(gained[to]);
            if (gained[to].signum() > 0) {
                facts.add(
                        new Fact.Transferred(name, Optional.of(profile.options().get(to)), gained[to]));
            }
        }
        if (stuck.signum() > 0) {
            facts.add(new Fact.Transferred(name, Optional.empty(), stuck));
        }
        if (rest.signum() > 0) {
            facts.add(new Fact.CutOff(rest, places));
        }
        return facts;
    }

    /** Puts papers where they belong now; answers what of their value belongs nowhere. */
    private Fraction deal(Ranking ballot, Fraction papers, Fraction value, Fraction[] gained) {
        int[] goals = ballot.highest(standing);
        Fraction part = goals.length > 1 ? papers.over(goals.length) : papers;
        Fraction worth = part.times(value);
        for (int goal : goals) {
            piles.get(goal).add(new Parcel(ballot, part, value));
            gained[goal] = gained[goal].plus(worth);
        }
        return goals.length == 0 ? worth : Fraction.ZERO;
    }
}
