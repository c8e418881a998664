package org.sessioniv.counting.rule;

import java.util.Arrays;
import org.sessioniv.counting.Fraction;
import org.sessioniv.counting.Picker;
import org.sessioniv.counting.Profile;
import org.sessioniv.counting.Rule;
import org.sessioniv.counting.Tally;

/** The options that most ballots approve. Source: Brams and Fishburn, Approval Voting (1983). */
final class Approval implements Rule {
    @Override
    public String name() {
        return "approval";
    }

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Fraction[] totals = new Fraction[profile.options().size()];
        Arrays.fill(totals, Fraction.ZERO);
        for (Readings.Approval group : new Readings(this, profile).approvals()) {
            picker.stopIfAsked();
            for (int option : group.approved()) {
                totals[option] = totals[option].plus(group.weight());
            }
        }
        return TopSeats.tally("approvals", totals, profile, seats, picker);
    }
}
