package org.sessioniv.counting.rule;

import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * The options that most ballots put first; for several seats this is the single non-transferable vote. A ballot with
 * several options on its first place gives each an equal part.
 */
final class Plurality implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Ballots ballots = Ballots.of(Rule.PLURALITY, profile, picker);
        return TopSeats.tally("first places", ballots.firstPlaces(ballots.everybody(), picker), profile, seats, picker);
    }
}
