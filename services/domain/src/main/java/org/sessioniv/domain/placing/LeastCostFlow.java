package org.sessioniv.domain.placing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A flow of whole units at the least cost, one unit after another along the cheapest way (successive shortest paths: R.
 * Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, section 9.7). Costs may be negative: each node has a height, by
 * which no way up or down costs less than nothing (J. Edmonds, R. Karp, Journal of the ACM 19, 1972), so that the
 * cheapest way is found as in a network without negative costs. The network has no circle at the beginning. A cost is a
 * list of numbers: the first in which two costs differ says which is less.
 */
final class LeastCostFlow {
    private final List<List<Edge>> leaving = new ArrayList<>();
    private final List<long[]> heights = new ArrayList<>();
    private final int numbers;
    private boolean settled;

    /** A way from one node to another, and how many units more may go along it. */
    static final class Edge {
        private final int to;
        private final long[] cost;
        private int left;
        private @Nullable Edge back;

        private Edge(int to, int left, long[] cost) {
            this.to = to;
            this.left = left;
            this.cost = cost;
        }

        int left() {
            return left;
        }
    }

    /** How far a node is. */
    private record Reached(int node, long[] distance) {}

    /** Costs have so many numbers. */
    LeastCostFlow(int numbers) {
        this.numbers = numbers;
    }

    int node() {
        leaving.add(new ArrayList<>());
        heights.add(new long[numbers]);
        settled = false;
        return leaving.size() - 1;
    }

    long[] free() {
        return new long[numbers];
    }

    Edge edge(int from, int to, int most, long[] cost) {
        long[] less = new long[numbers];
        for (int i = 0; i < numbers; i++) {
            less[i] = -cost[i];
        }
        Edge edge = new Edge(to, most, cost);
        Edge back = new Edge(from, 0, less);
        edge.back = back;
        back.back = edge;
        leaving.get(from).add(edge);
        leaving.get(to).add(back);
        settled = false;
        return edge;
    }

    /** One unit more from here to there, others turned aside where that costs least; false where none can pass. */
    boolean send(int from, int to) {
        if (!settled) {
            settle();
        }
        Edge[] by = new Edge[leaving.size()];
        if (!reach(from, to, by)) {
            return false;
        }
        for (int node = to; node != from; ) {
            Edge edge = by[node];
            Edge back = backOf(edge);
            edge.left--;
            back.left++;
            node = back.to;
        }
        return true;
    }

    private static Edge backOf(Edge edge) {
        if (edge.back == null) {
            throw new IllegalStateException("each edge has one back");
        }
        return edge.back;
    }

    /** Heights by which no edge that takes a unit costs less than nothing. */
    private void settle() {
        Queue<Integer> waiting = new ArrayDeque<>();
        boolean[] waits = new boolean[leaving.size()];
        for (int node = 0; node < leaving.size(); node++) {
            waiting.add(node);
            waits[node] = true;
        }
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            waits[node] = false;
            for (Edge edge : leaving.get(node)) {
                long[] next = sum(heights.get(node), edge.cost);
                if (edge.left > 0 && Arrays.compare(next, heights.get(edge.to)) < 0) {
                    heights.set(edge.to, next);
                    if (!waits[edge.to]) {
                        waits[edge.to] = true;
                        waiting.add(edge.to);
                    }
                }
            }
        }
        settled = true;
    }

    /** Finds the cheapest way (E. Dijkstra, 1959), by which edge each node on it is reached, and raises the heights. */
    private boolean reach(int from, int to, Edge[] by) {
        long[][] known = new long[leaving.size()][];
        boolean[] done = new boolean[leaving.size()];
        PriorityQueue<Reached> next =
                new PriorityQueue<>((one, other) -> Arrays.compare(one.distance(), other.distance()));
        known[from] = new long[numbers];
        next.add(new Reached(from, known[from]));
        while (!next.isEmpty() && !done[to]) {
            Reached reached = next.remove();
            int node = reached.node();
            if (!done[node]) {
                done[node] = true;
                look(node, known, by, done, next);
            }
        }
        if (!done[to]) {
            return false;
        }
        for (int node = 0; node < known.length; node++) {
            heights.set(node, sum(heights.get(node), done[node] ? known[node] : known[to]));
        }
        return true;
    }

    private void look(int node, long[][] known, Edge[] by, boolean[] done, Queue<Reached> next) {
        long[] above = sum(known[node], heights.get(node));
        for (Edge edge : leaving.get(node)) {
            if (edge.left > 0 && !done[edge.to] && isNearer(above, edge, known[edge.to])) {
                long[] distance = sum(above, edge.cost);
                long[] height = heights.get(edge.to);
                for (int i = 0; i < numbers; i++) {
                    distance[i] -= height[i];
                }
                known[edge.to] = distance;
                by[edge.to] = edge;
                next.add(new Reached(edge.to, distance));
            }
        }
    }

    private boolean isNearer(long[] above, Edge edge, long @Nullable [] known) {
        if (known == null) {
            return true;
        }
        long[] height = heights.get(edge.to);
        for (int i = 0; i < numbers; i++) {
            long distance = above[i] + edge.cost[i] - height[i];
            if (distance != known[i]) {
                return distance < known[i];
            }
        }
        return false;
    }

    private long[] sum(long[] one, long[] more) {
        long[] sum = new long[numbers];
        for (int i = 0; i < numbers; i++) {
            sum[i] = one[i] + more[i];
        }
        return sum;
    }
}
