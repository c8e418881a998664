package org.sessioniv.counting.rule;

import java.util.Arrays;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Points by position: one for each option below, half a point for each option on the same place. What a ballot leaves
 * unranked shares one place below all that it ranks ("averaged" Borda); a ballot that ranks nothing gives nothing.
 *
 * <p>Sources: J.-C. de Borda, Mémoire sur les élections au scrutin (1784); for equal places D. Black, Partial
 * justification of the Borda count, Public Choice 28 (1976).
 */
final class Borda implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        int options = profile.options().size();
        Sums halves = new Sums(options, profile.groups().values(), 2L * options);
        boolean[] ranked = new boolean[options];
        new Readings(Rule.BORDA, profile).rankings(ballot -> {
            picker.stopIfAsked();
            add(ballot, ranked, halves);
        });
        Fraction[] points = new Fraction[options];
        for (int option = 0; option < options; option++) {
            points[option] = halves.sum(option).times(Fraction.HALF);
        }
        return TopSeats.tally("points", points, profile, seats, picker);
    }

    /** Adds twice the points, which are whole numbers. */
    private static void add(Ranking ballot, boolean[] ranked, Sums halves) {
        if (ballot.length() == 0) {
            return;
        }
        halves.take(ballot.weight());
        Arrays.fill(ranked, false);
        int end;
        for (int start = 0; start < ballot.length(); start = end) {
            end = ballot.endOfPlace(start);
            for (int at = start; at < end; at++) {
                ranked[ballot.option(at)] = true;
                halves.add(ballot.option(at), 2L * (ranked.length - end) + end - start - 1);
            }
        }
        int unranked = ranked.length - ballot.length();
        for (int option = 0; option < ranked.length && unranked > 0; option++) {
            if (!ranked[option]) {
                halves.add(option, unranked - 1L);
            }
        }
    }
}
