package org.sessioniv.counting.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * The options with the highest sum of scores or dots. A blank adds nothing, which is neither a score of zero on a
 * scale that begins elsewhere nor the lowest score; how much weight left each option blank is told.
 *
 * <p>Source: Smith, Range voting (2000), there with sums; Macé, An axiomatic characterization of evaluative voting
 * (2018).
 */
final class Score implements Procedure {
    private static final Fact BLANKS =
            new Fact.Method("blanks", "add-nothing", "A blank adds nothing to the sum of an option.");

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        int options = profile.options().size();
        Fraction[] totals = new Fraction[options];
        Fraction[] scored = new Fraction[options];
        Arrays.fill(totals, Fraction.ZERO);
        Arrays.fill(scored, Fraction.ZERO);
        new Readings(Rule.SCORE, profile).points(group -> {
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
                new TopSeats.Grounds(Ground.HIGHEST_TOTAL, Blanks.facts(BLANKS, scored, profile)),
                seats,
                picker);
    }
}
