package org.sessioniv.counting.rule;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.Rule;

/** Every rule of this library, by name. */
public final class Rules {
    public static final Rule PLURALITY = new Plurality();
    public static final Rule TWO_ROUND = new TwoRound();
    public static final Rule BORDA = new Borda();
    public static final Rule SCHULZE = new Schulze();
    public static final Rule RANKED_PAIRS = new RankedPairs("ranked-pairs", RankedPairs.Strength.WINNING_VOTES);
    public static final Rule RANKED_PAIRS_MARGINS =
            new RankedPairs("ranked-pairs-margins", RankedPairs.Strength.MARGINS);
    public static final Rule IRV = new Irv();
    public static final Rule STV = new Stv();
    public static final Rule APPROVAL = new Approval();
    public static final Rule SCORE = new Score();
    public static final Rule MEDIAN = new Median();
    public static final Rule MES = new EqualShares();
    public static final Rule SPAV = new SequentialPav();
    public static final Rule PHRAGMEN = new Phragmen();

    private static final List<Rule> ALL = List.of(
            PLURALITY,
            TWO_ROUND,
            BORDA,
            SCHULZE,
            RANKED_PAIRS,
            RANKED_PAIRS_MARGINS,
            IRV,
            STV,
            APPROVAL,
            SCORE,
            MEDIAN,
            MES,
            SPAV,
            PHRAGMEN);

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
