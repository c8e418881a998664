package org.sessioniv.counting.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Sequential Phragmén: each seat is a load of one that its supporters carry so that all of them have the same load;
 * the next seat goes where that load is lowest. The same told as money: all votes get money at the same speed, and the
 * first option whose supporters have the price of a seat is bought with all that they have.
 *
 * <p>Source: Phragmén (1894–1899), as told in Janson, Phragmén's and Thiele's election methods (2016), and Brill,
 * Freeman, Janson and Lackner, Phragmén's voting methods and justified representation (2017).
 */
final class Phragmen implements Procedure {
    private static final String MEASURE = "load of each supporting vote, if elected";

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        ApprovalVotes votes = ApprovalVotes.of(Rule.PHRAGMEN, profile, picker);
        Purses purses = new Purses(votes, 0);
        Seating seating = new Seating(profile, seats, picker);
        Fraction time = Fraction.ZERO;
        while (!seating.isFull()) {
            Map<Integer, Fraction> waits = waits(purses, seating);
            if (waits.isEmpty()) {
                seating.electUnsupported(MEASURE);
                continue;
            }
            int next = seating.best(waits, Comparator.naturalOrder(), purses::state);
            Fraction before = time;
            Map<Integer, Fraction> loads = new LinkedHashMap<>();
            waits.forEach((option, wait) -> loads.put(option, before.plus(wait).over(profile.total())));
            time = time.plus(waits.get(next));
            purses.fillAndSpend(next, waits.get(next));
            seating.elect(next, loads.get(next), Ground.LOWEST_LOAD, MEASURE, loads);
        }
        return seating.tally();
    }

    /** For each option left that has supporters: what every vote must get until they can buy it. */
    static Map<Integer, Fraction> waits(Purses purses, Seating seating) {
        Map<Integer, Fraction> waits = new LinkedHashMap<>();
        for (int option : seating.left()) {
            purses.wait(option).ifPresent(wait -> waits.put(option, wait));
        }
        return waits;
    }
}
