package org.sessioniv.counting.proportionality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.model.Fraction;

/**
 * As much as possible flows from kinds of ballots into the seats that they approve, each seat taking the same most.
 * Shortest augmenting paths (Edmonds and Karp, 1972), exact.
 */
final class SeatFlow {
    private final List<BitSet> kinds;
    private final Fraction[] left;
    private final Fraction[] room;
    /** For each seat, what flows into it from which kind. */
    private final List<Map<Integer, Fraction>> inflow = new ArrayList<>();

    SeatFlow(List<BitSet> kinds, Map<BitSet, Fraction> supplies, Fraction mostPerSeat, int seats) {
        this.kinds = kinds;
        this.left = new Fraction[kinds.size()];
        this.room = new Fraction[seats];
        Arrays.fill(room, mostPerSeat);
        for (int seat = 0; seat < seats; seat++) {
            inflow.add(new HashMap<>());
        }
        for (int kind = 0; kind < left.length; kind++) {
            left[kind] = supplies.getOrDefault(kinds.get(kind), Fraction.ZERO);
            pour(kind);
        }
        Optional<int[]> way = way();
        while (way.isPresent()) {
            augment(way.get());
            way = way();
        }
    }

    /**
     * The kinds from which no more can flow, with all that share their seats: the group whose supply exceeds the most
     * what its seats can take.
     */
    List<BitSet> unsatisfied() {
        int[] cameFrom = search();
        List<BitSet> found = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (cameFrom[kind] != UNSEEN) {
                found.add(kinds.get(kind));
            }
        }
        return found;
    }

    private static final int UNSEEN = -2;
    private static final int START = -1;

    private void pour(int kind) {
        for (int seat = kinds.get(kind).nextSetBit(0);
                seat >= 0;
                seat = kinds.get(kind).nextSetBit(seat + 1)) {
            move(kind, seat, min(left[kind], room[seat]));
        }
    }

    private void move(int kind, int seat, Fraction amount) {
        if (amount.signum() > 0) {
            left[kind] = left[kind].minus(amount);
            room[seat] = room[seat].minus(amount);
            inflow.get(seat).merge(kind, amount, Fraction::plus);
        }
    }

    /** Nodes are kinds, then seats; each reached node holds the node before it. */
    private int[] search() {
        int[] cameFrom = new int[kinds.size() + room.length];
        Arrays.fill(cameFrom, UNSEEN);
        Deque<Integer> ahead = new ArrayDeque<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (left[kind].signum() > 0) {
                cameFrom[kind] = START;
                ahead.add(kind);
            }
        }
        while (!ahead.isEmpty()) {
            int node = ahead.remove();
            if (node < kinds.size()) {
                kinds.get(node).stream()
                        .map(seat -> kinds.size() + seat)
                        .filter(seat -> cameFrom[seat] == UNSEEN)
                        .forEach(seat -> reach(seat, node, cameFrom, ahead));
            } else {
                inflow.get(node - kinds.size()).keySet().stream()
                        .filter(kind -> cameFrom[kind] == UNSEEN)
                        .forEach(kind -> reach(kind, node, cameFrom, ahead));
            }
        }
        return cameFrom;
    }

    private static void reach(int node, int from, int[] cameFrom, Deque<Integer> ahead) {
        cameFrom[node] = from;
        ahead.add(node);
    }

    /** From a kind with something left to a seat with room: kind, seat, kind, …, seat. */
    private Optional<int[]> way() {
        int[] cameFrom = search();
        for (int seat = 0; seat < room.length; seat++) {
            if (room[seat].signum() > 0 && cameFrom[kinds.size() + seat] != UNSEEN) {
                Deque<Integer> way = new ArrayDeque<>();
                for (int node = kinds.size() + seat; node != START; node = cameFrom[node]) {
                    way.push(node);
                }
                return Optional.of(way.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return Optional.empty();
    }

    private void augment(int[] way) {
        int last = way[way.length - 1] - kinds.size();
        Fraction amount = min(left[way[0]], room[last]);
        for (int at = 1; at + 1 < way.length; at += 2) {
            amount = min(amount, flow(way[at] - kinds.size(), way[at + 1]));
        }
        left[way[0]] = left[way[0]].minus(amount);
        room[last] = room[last].minus(amount);
        for (int at = 0; at < way.length; at += 2) {
            int into = way[at + 1] - kinds.size();
            inflow.get(into).merge(way[at], amount, Fraction::plus);
            if (at > 0) {
                Map<Integer, Fraction> back = inflow.get(way[at - 1] - kinds.size());
                Fraction rest = flow(way[at - 1] - kinds.size(), way[at]).minus(amount);
                if (rest.signum() == 0) {
                    back.remove(way[at]);
                } else {
                    back.put(way[at], rest);
                }
            }
        }
    }

    private Fraction flow(int seat, int kind) {
        return inflow.get(seat).getOrDefault(kind, Fraction.ZERO);
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
