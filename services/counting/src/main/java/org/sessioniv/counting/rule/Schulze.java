package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Fact;
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

    /** The strongest chains between the option and each one left, there and back. */
    private static List<Fact> why(int option, BitSet left, WidestPaths paths, Profile profile) {
        WidestPaths.Tree there = paths.from(option);
        WidestPaths.Tree back = paths.to(option);
        List<Fact> facts = new ArrayList<>();
        left.stream().forEach(other -> {
            path(there, option, other, other, paths, profile).ifPresent(facts::add);
            path(back, other, option, other, paths, profile).ifPresent(facts::add);
        });
        return facts;
    }

    private static Optional<Fact> path(
            WidestPaths.Tree tree, int first, int last, int leaf, WidestPaths paths, Profile profile) {
        if (paths.width(first, last) == 0) {
            return Optional.empty();
        }
        List<Option> options =
                tree.path(leaf).stream().map(profile.options()::get).toList();
        return Optional.of(new Fact.Path(options, paths.strength(first, last)));
    }
}
