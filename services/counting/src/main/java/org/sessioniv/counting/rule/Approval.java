package org.sessioniv.counting.rule;

import java.util.Arrays;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/** The options that most ballots approve. Source: Brams and Fishburn, Approval Voting (1983). */
final class Approval implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Fraction[] totals = new Fraction[profile.options().size()];
        Arrays.fill(totals, Fraction.ZERO);
        for (Readings.Approval group : new Readings(Rule.APPROVAL, profile).approvals()) {
            picker.stopIfAsked();
            for (int option : group.approved()) {
                totals[option] = totals[option].plus(group.weight());
            }
        }
        return TopSeats.tally("approvals", totals, profile, seats, picker);
    }
}
