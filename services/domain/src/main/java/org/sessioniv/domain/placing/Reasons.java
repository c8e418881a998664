package org.sessioniv.domain.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/** Why each has its place, as it can be seen from the places of all. */
final class Reasons {
    private final Limits limits;
    private final Spread spread;
    private final Map<RoomId, Integer> sizes = new HashMap<>();
    private final Map<Spread.Part, Integer> parts = new HashMap<>();

    Reasons(Limits limits, List<Candidate> candidates, Map<DelegationId, Set<RoomId>> places) {
        this.limits = limits;
        this.spread = new Spread(limits, candidates);
        for (Candidate candidate : candidates) {
            for (RoomId room : places.getOrDefault(candidate.id(), Set.of())) {
                sizes.merge(room, 1, Integer::sum);
                parts.merge(Spread.Part.ofKind(candidate, room), 1, Integer::sum);
                parts.merge(Spread.Part.ofRegion(candidate, room), 1, Integer::sum);
            }
        }
    }

    Reason of(Candidate candidate, RoomId room) {
        if (!candidate.isFree()) {
            return Reason.of(candidate.joined().isEmpty() ? Reason.Kind.SERVES : Reason.Kind.JOINED);
        }
        Optional<Integer> rank = candidate.rank(room);
        Reason.Kind kind = rank.isPresent()
                ? Reason.Kind.WISH
                : candidate.wishes().isEmpty() ? Reason.Kind.ANY : Reason.Kind.OTHER;
        List<Reason.Passed> passed = new ArrayList<>();
        for (RoomId better : candidate.wishes()) {
            if (better.equals(room)) {
                break;
            }
            groupOf(better)
                    .map(group -> new Reason.Passed(better, against(candidate, group)))
                    .ifPresent(passed::add);
        }
        return new Reason(kind, rank.orElse(0), passed, only(candidate, room));
    }

    private Optional<Limits.OfGroup> groupOf(RoomId room) {
        return limits.groups().stream()
                .filter(group -> group.room().equals(room))
                .findFirst();
    }

    /** What stands against that group, beginning with what none of the others could change. */
    private Reason.Against against(Candidate candidate, Limits.OfGroup group) {
        RoomId room = group.room();
        if (!group.suits(candidate)) {
            return Reason.Against.LANGUAGE;
        }
        if (sizes.getOrDefault(room, 0) >= group.most()) {
            return Reason.Against.FULL;
        }
        if (limits.evenKinds() && isFull(Spread.Part.ofKind(candidate, room))) {
            return Reason.Against.KIND;
        }
        return limits.evenRegions() && candidate.region().isPresent() && isFull(Spread.Part.ofRegion(candidate, room))
                ? Reason.Against.REGION
                : Reason.Against.OTHERS;
    }

    private boolean isFull(Spread.Part part) {
        return parts.getOrDefault(part, 0) >= spread.whole(part).most();
    }

    /** The languages shared with that group where no other group works in one of the delegation's. */
    private List<String> only(Candidate candidate, RoomId room) {
        if (candidate.languages().isEmpty()) {
            return List.of();
        }
        List<Limits.OfGroup> suitable =
                limits.groups().stream().filter(group -> group.suits(candidate)).toList();
        return suitable.size() == 1
                        && limits.groups().size() > 1
                        && suitable.get(0).room().equals(room)
                ? candidate.languages().stream()
                        .filter(suitable.get(0).languages()::contains)
                        .toList()
                : List.of();
    }
}
