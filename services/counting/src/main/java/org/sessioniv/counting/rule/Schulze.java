package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Rule;

/**
 * An option beats another if its strongest chain of won pairings to the other is stronger than every chain back. A
 * chain is as strong as its weakest pairing; a pairing is as strong as the weight of ballots for its winner ("winning
 * votes"); an equal pairing is no link. Several seats go to the top of the order that results.
 *
 * <p>Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36 (2011). The finer order of the paper, which tells pairings with equal
 * winning votes apart by the losing votes, is not used.
 */
final class Schulze implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        Matrix matrix = Matrix.of(Rule.SCHULZE, profile, picker);
        WidestPaths paths = picker.once(WidestPaths.class, () -> new WidestPaths(matrix, picker));
        BitSet[] below = new BitSet[matrix.size()];
        for (int option = 0; option < below.length; option++) {
            below[option] = new BitSet(below.length);
            for (int other = 0; other < below.length; other++) {
                below[option].set(other, paths.width(option, other) > paths.width(other, option));
            }
        }
        TopOfOrder top = new TopOfOrder(below, profile, seats, picker, (option, left) -> {
            picker.stopIfAsked();
            return why(option, left, paths, profile);
        });
        Round round = new Round(1, "options beaten", TopSeats.named(profile, top.ranks()), top.facts);
        return new Tally(top.elected, top.tie, List.of(round), Optional.of(matrix.shown(profile)));
    }

    /** Why the option stands before each other one, below it or beside it: the strongest chains there and back. */
    private static List<Fact> why(int option, BitSet others, WidestPaths paths, Profile profile) {
        WidestPaths.Tree there = paths.from(option);
        WidestPaths.Tree back = paths.to(option);
        List<Fact> facts = new ArrayList<>();
        others.stream().forEach(other -> {
            Chain onward =
                    new Chain(named(there, other, paths.width(option, other), profile), paths.strength(option, other));
            Chain home =
                    new Chain(named(back, other, paths.width(other, option), profile), paths.strength(other, option));
            if (onward.options().isEmpty() && home.options().isEmpty()) {
                facts.add(new Fact.Unlinked(
                        profile.options().get(option), profile.options().get(other)));
            } else if (onward.strength().compareTo(home.strength()) >= 0) {
                facts.add(new Fact.Stronger(onward.options(), onward.strength(), home.options(), home.strength()));
            } else {
                facts.add(new Fact.Stronger(home.options(), home.strength(), onward.options(), onward.strength()));
            }
        });
        return facts;
    }

    /** A strongest chain; without options where there is none. */
    private record Chain(List<Option> options, Fraction strength) {}

    private static List<Option> named(WidestPaths.Tree tree, int leaf, int width, Profile profile) {
        return width == 0
                ? List.of()
                : tree.path(leaf).stream().map(profile.options()::get).toList();
    }
}
