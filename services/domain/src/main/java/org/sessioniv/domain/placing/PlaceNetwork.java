package org.sessioniv.domain.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Places as a flow: a unit from each delegation to a group where it can work, through its region and its kind there,
 * and out. What a part takes at least is worth more than anything else, so that a flow of least cost meets all of it
 * where any does. Then follow, in this order: how few leave the place that they had, how many have their first wish,
 * how many their second, and so on, and last the lots.
 */
final class PlaceNetwork {
    private static final int PER_NUMBER = 3;
    private static final int BITS = 20;

    private final List<Candidate> free;
    private final Spread spread;
    private final int numbers;
    private final LeastCostFlow flow;
    private final int out;
    private final Map<RoomId, Integer> groups = new HashMap<>();
    private final Map<Spread.Part, Integer> parts = new HashMap<>();
    private final List<LeastCostFlow.Edge> needs = new ArrayList<>();
    private final Map<DelegationId, Integer> nodes = new HashMap<>();
    private final Map<DelegationId, Map<RoomId, LeastCostFlow.Edge>> choices = new LinkedHashMap<>();

    PlaceNetwork(Limits limits, List<Candidate> candidates, Lots lots) {
        this.free = candidates.stream().filter(Candidate::isFree).toList();
        this.spread = new Spread(limits, candidates);
        this.numbers = (1 + limits.groups().size()) / PER_NUMBER + 2;
        this.flow = new LeastCostFlow(numbers);
        this.out = flow.node();
        for (Limits.OfGroup group : limits.groups()) {
            int node = flow.node();
            groups.put(group.room(), node);
            long stay = candidates.stream()
                    .filter(candidate -> candidate.stays().contains(group.room()))
                    .count();
            between(node, out, new Spread.Bounds(group.least(), group.most()).less((int) stay));
        }
        for (Candidate candidate : free) {
            int node = flow.node();
            Map<RoomId, LeastCostFlow.Edge> edges = new LinkedHashMap<>();
            for (Limits.OfGroup group : limits.groups()) {
                if (group.suits(candidate)) {
                    long[] cost = cost(candidate, group.room(), lots.of(candidate.id(), group.room()));
                    edges.put(group.room(), flow.edge(node, partOf(candidate, group.room()), 1, cost));
                }
            }
            choices.put(candidate.id(), edges);
            nodes.put(candidate.id(), node);
        }
    }

    /** Where each goes that is to be placed; empty where no places keep all limits. */
    Optional<Map<DelegationId, RoomId>> solved() {
        for (Candidate candidate : free) {
            if (!flow.send(nodes.getOrDefault(candidate.id(), out), out)) {
                return Optional.empty();
            }
        }
        if (needs.stream().anyMatch(need -> need.left() > 0)) {
            return Optional.empty();
        }
        Map<DelegationId, RoomId> places = new LinkedHashMap<>();
        choices.forEach((delegation, edges) -> edges.forEach((room, edge) -> {
            if (edge.left() == 0) {
                places.put(delegation, room);
            }
        }));
        return Optional.of(places);
    }

    /** The node of its region and kind in that group. */
    private int partOf(Candidate candidate, RoomId room) {
        Spread.Part kind = Spread.Part.ofKind(candidate, room);
        int kinds = parts.computeIfAbsent(kind, part -> below(groups.getOrDefault(room, out), part));
        return parts.computeIfAbsent(Spread.Part.ofRegion(candidate, room), part -> below(kinds, part));
    }

    private int below(int above, Spread.Part part) {
        int node = flow.node();
        between(node, above, spread.bounds(part));
        return node;
    }

    private void between(int from, int to, Spread.Bounds bounds) {
        if (bounds.least() > 0) {
            needs.add(flow.edge(from, to, bounds.least(), with(0, -1, 0)));
        }
        flow.edge(from, to, bounds.most() - bounds.least(), flow.free());
    }

    private long[] cost(Candidate candidate, RoomId room, long lot) {
        long[] cost = candidate.rank(room).map(rank -> with(1 + rank, -1, lot)).orElseGet(() -> with(0, 0, lot));
        if (candidate.placed().filter(before -> !before.equals(room)).isPresent()) {
            cost[1 / PER_NUMBER] += unit(1);
        }
        return cost;
    }

    /**
     * A cost with that value in one field. Three fields share a number, which is compared as they are one after the
     * other as long as none is beyond half a million: a way passes each delegation once, and there are 10,000 at most.
     */
    private long[] with(int field, int value, long lot) {
        long[] cost = new long[numbers];
        cost[field / PER_NUMBER] = value * unit(field);
        cost[numbers - 1] = lot;
        return cost;
    }

    private static long unit(int field) {
        return 1L << (BITS * (PER_NUMBER - 1 - field % PER_NUMBER));
    }
}
