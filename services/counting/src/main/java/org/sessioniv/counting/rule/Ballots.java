package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/** All rankings of a profile, for rules that read them again and again. */
final class Ballots {
    private final int options;
    private final List<Ranking> rankings;

    private Ballots(int options, List<Ranking> rankings) {
        this.options = options;
        this.rankings = rankings;
    }

    static Ballots of(Rule rule, Profile profile, Picker picker) {
        return picker.once(Ballots.class, () -> {
            List<Ranking> read = new ArrayList<>(profile.groups().size());
            new Readings(rule, profile).rankings(read::add);
            return new Ballots(profile.options().size(), read);
        });
    }

    List<Ranking> rankings() {
        return rankings;
    }

    /** The weight of those that rank anything at all. */
    Fraction valid() {
        Fraction sum = Fraction.ZERO;
        for (Ranking ballot : rankings) {
            sum = ballot.length() > 0 ? sum.plus(ballot.weight()) : sum;
        }
        return sum;
    }

    /**
     * Each ballot for the option still standing that it ranks highest; those that share this place get equal parts.
     * By option number; zero for those that do not stand.
     */
    Fraction[] firstPlaces(boolean[] standing, Picker picker) {
        Fraction[] totals = new Fraction[options];
        Arrays.fill(totals, Fraction.ZERO);
        for (Ranking ballot : rankings) {
            picker.stopIfAsked();
            int[] highest = ballot.highest(standing);
            for (int option : highest) {
                totals[option] = totals[option].plus(
                        highest.length == 1 ? ballot.weight() : ballot.weight().over(highest.length));
            }
        }
        return totals;
    }

    /** Everybody stands. */
    boolean[] everybody() {
        boolean[] standing = new boolean[options];
        Arrays.fill(standing, true);
        return standing;
    }
}
