package org.sessioniv.domain.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Proposes a place for each delegation. No limit is broken; of all places that break none, those are taken that move
 * the fewest who had one; of these, those in which most have their first wish, then most their second, and so on (the
 * measure of R. Irving, T. Kavitha, K. Mehlhorn, D. Michail and K. Paluch, Rank-maximal matchings, ACM Transactions on
 * Algorithms 2, 2006); of these, those that the lots say. The same answer for the same wishes and limits, in whatever
 * order they are listed.
 */
public final class Placing {
    private Placing() {}

    /**
     * The places, or why there are none. {@code rapporteurs} are those that there are, each with the groups of which
     * they may be it.
     */
    public static Proposal propose(
            Limits limits, List<Candidate> candidates, List<Set<RoomId>> rapporteurs, String seed) {
        Meeting meeting = Meeting.of(limits, candidates);
        List<Obstacle> plain = meeting.obstacles().plain(rapporteurs);
        if (!plain.isEmpty()) {
            return new Proposal(List.of(), plain);
        }
        Lots lots = new Lots(seed);
        return meeting.solved(lots)
                .map(places -> new Proposal(places, List.of()))
                .orElseGet(() -> new Proposal(List.of(), meeting.obstacles().inTheWay(lots)));
    }

    /** The same places; none where there are none, without a look for what is in the way, which may take seconds. */
    public static Optional<List<Place>> places(
            Limits limits, List<Candidate> candidates, List<Set<RoomId>> rapporteurs, String seed) {
        Meeting meeting = Meeting.of(limits, candidates);
        return meeting.obstacles().plain(rapporteurs).isEmpty() ? meeting.solved(new Lots(seed)) : Optional.empty();
    }

    /** Limits and delegations in an order of their own. */
    private record Meeting(Limits limits, List<Candidate> all) {
        static Meeting of(Limits limits, List<Candidate> candidates) {
            List<Candidate> all = candidates.stream()
                    .sorted(Comparator.comparing(candidate -> candidate.id().value()))
                    .toList();
            return new Meeting(inOrder(limits), all);
        }

        Obstacles obstacles() {
            return new Obstacles(limits, all);
        }

        Optional<List<Place>> solved(Lots lots) {
            return new PlaceNetwork(limits, all, lots).solved().map(found -> placesOf(limits, all, found));
        }
    }

    private static Limits inOrder(Limits limits) {
        List<Limits.OfGroup> groups = limits.groups().stream()
                .sorted(Comparator.comparing(group -> group.room().value()))
                .toList();
        return new Limits(groups, limits.evenKinds(), limits.evenRegions(), limits.rapporteurs());
    }

    private static List<Place> placesOf(Limits limits, List<Candidate> all, Map<DelegationId, RoomId> found) {
        Map<DelegationId, Set<RoomId>> places = new LinkedHashMap<>();
        for (Candidate candidate : all) {
            RoomId room = found.get(candidate.id());
            places.put(candidate.id(), room == null ? candidate.stays() : Set.of(room));
        }
        Reasons reasons = new Reasons(limits, all, places);
        List<Place> told = new ArrayList<>();
        for (Candidate candidate : all) {
            limits.groups().stream()
                    .map(Limits.OfGroup::room)
                    .filter(places.getOrDefault(candidate.id(), Set.of())::contains)
                    .forEach(room -> told.add(new Place(candidate.id(), room, reasons.of(candidate, room))));
        }
        return told;
    }

    /** Those of these groups that can have none of the rapporteurs for itself when the others have theirs. */
    static List<RoomId> withoutRapporteur(List<RoomId> groups, List<Set<RoomId>> rapporteurs) {
        LeastCostFlow flow = new LeastCostFlow(1);
        int out = flow.node();
        List<Integer> seats = new ArrayList<>();
        for (int i = 0; i < rapporteurs.size(); i++) {
            int seat = flow.node();
            flow.edge(seat, out, 1, flow.free());
            seats.add(seat);
        }
        Predicate<RoomId> lacks = room -> {
            int group = flow.node();
            for (int i = 0; i < seats.size(); i++) {
                if (rapporteurs.get(i).contains(room)) {
                    flow.edge(group, seats.get(i), 1, flow.free());
                }
            }
            return !flow.send(group, out);
        };
        return groups.stream().filter(lacks).toList();
    }
}
