package org.sessioniv.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One fault of a seeded row: what it is, a number from which the node is chosen, and how long it lasts, in
 * milliseconds. The same seed gives the same row; what the machine does in between it does not repeat.
 */
record Blow(Kind kind, int dice, long lastsMs) {
    /** What befalls the nodes. */
    enum Kind {
        /** SIGKILL, and started again. */
        KILLED(30, 0, 0),
        /** SIGSTOP, and SIGCONT after that time. */
        FROZEN(20, 3_500, 6_500),
        /** SIGTERM, and started again. */
        DRAINED(20, 0, 0),
        /** Nothing gets from one node to another and back. */
        CUT(15, 2_000, 6_000),
        /** The store stands still for all. */
        STORE_AWAY(11, 1_000, 4_000),
        /** All nodes killed at once, and started again. */
        ALL_KILLED(4, 0, 0);

        private final int ofHundred;
        private final long leastMs;
        private final long mostMs;

        Kind(int ofHundred, long leastMs, long mostMs) {
            this.ofHundred = ofHundred;
            this.leastMs = leastMs;
            this.mostMs = mostMs;
        }

        private long lasts(SplittableRandom random) {
            return mostMs == 0 ? 0 : random.nextLong(leastMs, mostMs);
        }
    }

    /** Only of these kinds. */
    static List<Blow> row(long seed, int count, Set<Kind> of) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Blow> row = new ArrayList<>();
        while (row.size() < count) {
            Kind kind = kind(random.nextInt(100));
            if (!of.contains(kind)) {
                continue;
            }
            row.add(new Blow(kind, random.nextInt(1 << 20), kind.lasts(random)));
        }
        return List.copyOf(row);
    }

    private static Kind kind(int dice) {
        int below = 0;
        for (Kind kind : Kind.values()) {
            below += kind.ofHundred;
            if (dice < below) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares of all kinds are not a hundred");
    }
}
