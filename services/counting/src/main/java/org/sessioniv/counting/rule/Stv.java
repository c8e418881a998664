package org.sessioniv.counting.rule;

import java.math.BigInteger;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Single transferable vote as counted for Scottish councils: Droop quota in whole votes, surpluses passed on with all
 * papers of the elected at a reduced value (weighted inclusive Gregory), values cut off after five decimal places.
 * Ties are decided by the most recent earlier stage at which the tied had different votes, then by the picker.
 *
 * <p>Beyond the source: papers may have weights, options may share a place (the paper then goes in equal parts), and
 * options without any vote leave together where their order cannot matter.
 *
 * <p>Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52.
 */
final class Stv implements Procedure {
    static final int PLACES = 5;

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Ballots ballots = Ballots.of(Rule.STV, profile, picker);
        Fraction valid = ballots.valid();
        Fraction quota =
                Fraction.of(valid.over(seats + 1L).floor(), BigInteger.ONE).plus(Fraction.ONE);
        String formula = valid.exact() + " valid divided by " + (seats + 1) + ", without decimals, plus 1";
        StvCount count = new StvCount(profile, seats, new Piles(ballots, profile, picker), quota, picker);
        return count.run(new Fact.Quota(quota, formula));
    }
}
