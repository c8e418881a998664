package org.sessioniv.counting.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.sessioniv.counting.Fact;
import org.sessioniv.counting.Fraction;
import org.sessioniv.counting.Option;
import org.sessioniv.counting.Picker;
import org.sessioniv.counting.Profile;
import org.sessioniv.counting.Rule;
import org.sessioniv.counting.Tally;

/**
 * The options with the highest sum of scores or dots. A blank adds nothing, which is neither a score of zero on a
 * scale that begins elsewhere nor the lowest score; how much weight left each option blank is told.
 *
 * <p>Source: Smith, Range voting (2000), there with sums; Macé, An axiomatic characterization of evaluative voting
 * (2018).
 */
final class Score implements Rule {
    private static final Fact BLANKS =
            new Fact.Method("blanks", "add-nothing", "A blank adds nothing to the sum of an option.");

    @Override
    public String name() {
        return "score";
    }

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        int options = profile.options().size();
        Fraction[] totals = new Fraction[options];
        Fraction[] scored = new Fraction[options];
        Arrays.fill(totals, Fraction.ZERO);
        Arrays.fill(scored, Fraction.ZERO);
        new Readings(this, profile).points(group -> {
            picker.stopIfAsked();
            for (int at = 0; at < group.options().length; at++) {
                int option = group.options()[at];
                totals[option] = totals[option].plus(group.weight().times(group.points()[at]));
                scored[option] = scored[option].plus(group.weight());
            }
        });
        Map<Option, Fraction> named = TopSeats.named(profile, totals);
        return TopSeats.tally(
                "sum of scores",
                named,
                Comparator.comparing(named::get),
                new TopSeats.Grounds(Fact.Ground.HIGHEST_TOTAL, Blanks.facts(BLANKS, scored, profile)),
                seats,
                picker);
    }
}
