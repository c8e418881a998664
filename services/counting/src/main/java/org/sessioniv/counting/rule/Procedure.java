package org.sessioniv.counting.rule;

import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * How a rule counts. It is a pure function of what it is given: the same profile, seats and answers of the picker make
 * the same tally.
 */
interface Procedure {
    /** Throws {@link Rule.UnfitBallots} when the profile holds ballots that the rule cannot read. */
    Tally count(Profile profile, int seats, Picker picker);

    /** The procedure of that rule. */
    static Procedure of(Rule rule) {
        return switch (rule) {
            case PLURALITY -> new Plurality();
            case TWO_ROUND -> new TwoRound();
            case BORDA -> new Borda();
            case SCHULZE -> new Schulze();
            case RANKED_PAIRS -> new RankedPairs(rule, RankedPairs.Strength.WINNING_VOTES);
            case RANKED_PAIRS_MARGINS -> new RankedPairs(rule, RankedPairs.Strength.MARGINS);
            case IRV -> new Irv();
            case STV -> new Stv();
            case APPROVAL -> new Approval();
            case SCORE -> new Score();
            case MEDIAN -> new Median();
            case MES -> new EqualShares();
            case SPAV -> new SequentialPav();
            case PHRAGMEN -> new Phragmen();
        };
    }
}
