package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Pairs locked one after another without a circle, with all that follows from them. */
final class Locks {
    private final BitSet[] reach;
    private final int[][] next;

    Locks(int size) {
        reach = new BitSet[size];
        next = new int[size][size];
        for (int option = 0; option < size; option++) {
            reach[option] = new BitSet(size);
        }
    }

    private Locks(Locks other) {
        reach = other.closure();
        next = new int[reach.length][];
        for (int option = 0; option < next.length; option++) {
            next[option] = other.next[option].clone();
        }
    }

    /** A copy that can go its own way. */
    Locks copy() {
        return new Locks(this);
    }

    /** Whether locked pairs lead from one to the other. */
    boolean leads(int from, int to) {
        return reach[from].get(to);
    }

    /** Locks a pair. Where that makes a circle, options lead to themselves. */
    void lock(int upper, int lower) {
        if (leads(upper, lower)) {
            return;
        }
        BitSet gained = (BitSet) reach[lower].clone();
        gained.set(lower);
        for (int from = 0; from < reach.length; from++) {
            if (from != upper && !reach[from].get(upper)) {
                continue;
            }
            BitSet fresh = (BitSet) gained.clone();
            fresh.andNot(reach[from]);
            int step = from == upper ? lower : next[from][upper];
            int[] row = next[from];
            fresh.stream().forEach(to -> row[to] = step);
            reach[from].or(fresh);
        }
    }

    /** Locked pairs that lead from one to the other; both ends included. */
    List<Integer> path(int from, int to) {
        List<Integer> path = new ArrayList<>(List.of(from));
        for (int at = from; at != to; ) {
            at = next[at][to];
            path.add(at);
        }
        return path;
    }

    /** For each option all to which it leads. */
    BitSet[] closure() {
        return Arrays.stream(reach).map(row -> (BitSet) row.clone()).toArray(BitSet[]::new);
    }
}
