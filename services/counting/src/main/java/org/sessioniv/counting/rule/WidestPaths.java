package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.sessioniv.counting.model.Fraction;

/**
 * The strongest chains of won pairings between all options. Strengths are compared again and again, so they are held
 * as places in the sorted list of all that occur, 0 for no chain.
 *
 * <p>Source of the algorithm: R. W. Floyd, Algorithm 97, Communications of the ACM 5 (1962), with minimum and maximum
 * in place of sum and minimum.
 */
final class WidestPaths {
    private final int size;
    private final List<Fraction> strengths;
    private final int[][] direct;
    private final int[][] widths;

    WidestPaths(Matrix matrix, Picker picker) {
        size = matrix.size();
        Fraction[][] won = new Fraction[size][size];
        TreeSet<Fraction> distinct = new TreeSet<>();
        for (int from = 0; from < size; from++) {
            picker.stopIfAsked();
            for (int to = 0; to < size; to++) {
                won[from][to] = matrix.beats(from, to) ? matrix.preferring(from, to) : Fraction.ZERO;
                distinct.add(won[from][to]);
            }
        }
        strengths = new ArrayList<>(distinct);
        direct = new int[size][size];
        widths = new int[size][];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                direct[from][to] = Collections.binarySearch(strengths, won[from][to]);
            }
            widths[from] = direct[from].clone();
        }
        widen(picker);
    }

    private void widen(Picker picker) {
        for (int middle = 0; middle < size; middle++) {
            int[] onward = widths[middle];
            for (int from = 0; from < size; from++) {
                picker.stopIfAsked();
                int[] row = widths[from];
                int first = row[middle];
                for (int to = 0; to < size && first > 0; to++) {
                    row[to] = Math.max(row[to], Math.min(first, onward[to]));
                }
            }
        }
        for (int option = 0; option < size; option++) {
            widths[option][option] = 0;
        }
    }

    /** How strong the strongest chain is, to be compared only; 0 if there is none. */
    int width(int from, int to) {
        return widths[from][to];
    }

    /** The weight of ballots behind the weakest pairing of the strongest chain. */
    Fraction strength(int from, int to) {
        return strengths.get(widths[from][to]);
    }

    /** Strongest chains from this option to all others. */
    Tree from(int root) {
        return new Tree(root, true);
    }

    /** Strongest chains from all others to this option. */
    Tree to(int root) {
        return new Tree(root, false);
    }

    /** Strongest chains that begin, or all end, at one option, of few links where chains are equally strong. */
    final class Tree {
        private final int root;
        private final boolean forward;
        private final int[] parents = new int[size];
        private final int[] reached = new int[size];
        private final int[] links = new int[size];

        private Tree(int root, boolean forward) {
            this.root = root;
            this.forward = forward;
            boolean[] done = new boolean[size];
            Arrays.fill(parents, root);
            reached[root] = Integer.MAX_VALUE;
            for (int next = root; next >= 0; next = best(done)) {
                done[next] = true;
                for (int to = 0; to < size; to++) {
                    relax(next, to, done[to]);
                }
            }
        }

        private void relax(int via, int to, boolean done) {
            int link = forward ? direct[via][to] : direct[to][via];
            int width = Math.min(reached[via], link);
            boolean better = width > reached[to] || width == reached[to] && links[via] + 1 < links[to];
            if (!done && width > 0 && better) {
                reached[to] = width;
                links[to] = links[via] + 1;
                parents[to] = via;
            }
        }

        private int best(boolean[] done) {
            int best = -1;
            for (int option = 0; option < size; option++) {
                if (!done[option] && reached[option] > 0 && (best < 0 || reached[option] > reached[best])) {
                    best = option;
                }
            }
            return best;
        }

        /** The options from the chain's first to its last; {@code leaf} is the end that is not the root. */
        List<Integer> path(int leaf) {
            List<Integer> path = new ArrayList<>();
            for (int at = leaf; at != root; at = parents[at]) {
                path.add(at);
            }
            path.add(root);
            if (forward) {
                Collections.reverse(path);
            }
            return path;
        }
    }
}
