package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Pairwise;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * For each ordered pair of options the weight of ballots that put the first before the second. What a ballot does not
 * rank comes after all that it ranks and is equal among itself.
 */
final class Matrix {
    private final int size;
    private final Sums sums;

    private Matrix(int size, Sums sums) {
        this.size = size;
        this.sums = sums;
    }

    /** The matrix of this profile, made once a count. */
    static Matrix of(Rule rule, Profile profile, Picker picker) {
        return picker.once(Matrix.class, () -> read(rule, profile, picker));
    }

    private static Matrix read(Rule rule, Profile profile, Picker picker) {
        int size = profile.options().size();
        Matrix matrix = new Matrix(size, new Sums(size * size, profile.groups().values(), 1));
        boolean[] below = new boolean[size];
        new Readings(rule, profile).rankings(ballot -> {
            picker.stopIfAsked();
            matrix.add(ballot, below);
        });
        return matrix;
    }

    private void add(Ranking ballot, boolean[] below) {
        sums.take(ballot.weight());
        Arrays.fill(below, true);
        int end;
        for (int start = 0; start < ballot.length(); start = end) {
            end = ballot.endOfPlace(start);
            for (int at = start; at < end; at++) {
                below[ballot.option(at)] = false;
            }
            for (int at = start; at < end; at++) {
                int row = ballot.option(at) * size;
                for (int other = 0; other < size; other++) {
                    if (below[other]) {
                        sums.add(row + other, 1);
                    }
                }
            }
        }
    }

    int size() {
        return size;
    }

    Fraction preferring(int option, int other) {
        return sums.sum(option * size + other);
    }

    /** Whether more weight prefers the option to the other than the reverse. */
    boolean beats(int option, int other) {
        return preferring(option, other).compareTo(preferring(other, option)) > 0;
    }

    Pairwise shown(Profile profile) {
        List<List<Fraction>> rows = new ArrayList<>(size);
        for (int option = 0; option < size; option++) {
            List<Fraction> row = new ArrayList<>(size);
            for (int other = 0; other < size; other++) {
                row.add(preferring(option, other));
            }
            rows.add(row);
        }
        return new Pairwise(profile.options(), rows);
    }
}
