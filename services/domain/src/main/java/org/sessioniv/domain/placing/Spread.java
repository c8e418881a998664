package org.sessioniv.domain.placing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Delegation;

/** How many of each kind, and of each region within a kind, a group has at least and at most where they are spread. */
final class Spread {
    private final Limits limits;
    private final Map<Part, Integer> all = new HashMap<>();
    private final Map<Part, Integer> stay = new HashMap<>();

    /** At least and at most. */
    record Bounds(int least, int most) {
        /** What is left of it where so many are there already. */
        Bounds less(int there) {
            int rest = Math.max(0, most - there);
            return new Bounds(Math.min(rest, Math.max(0, least - there)), rest);
        }

        boolean allow(int there) {
            return there >= least && there <= most;
        }
    }

    /** Those of a kind in a group, or of a region within it; a region that nobody named is one without limits. */
    record Part(RoomId room, Delegation.Kind kind, Optional<Optional<String>> region) {
        static Part ofKind(Candidate candidate, RoomId room) {
            return new Part(room, candidate.kind(), Optional.empty());
        }

        static Part ofRegion(Candidate candidate, RoomId room) {
            return new Part(room, candidate.kind(), Optional.of(candidate.region()));
        }
    }

    Spread(Limits limits, List<Candidate> candidates) {
        this.limits = limits;
        for (Candidate candidate : candidates) {
            for (Limits.OfGroup group : limits.groups()) {
                int units = candidate.isFree() ? 1 : candidate.stays().size();
                boolean there = candidate.stays().contains(group.room());
                for (Part part :
                        List.of(Part.ofKind(candidate, group.room()), Part.ofRegion(candidate, group.room()))) {
                    all.merge(part, units, Integer::sum);
                    stay.merge(part, there ? 1 : 0, Integer::sum);
                }
            }
        }
    }

    /** What is left for those who are to be placed. */
    Bounds bounds(Part part) {
        return whole(part).less(stay.getOrDefault(part, 0));
    }

    /** What holds for all who are there. */
    Bounds whole(Part part) {
        boolean even = part.region().isEmpty()
                ? limits.evenKinds()
                : limits.evenRegions() && part.region().get().isPresent();
        int count = all.getOrDefault(part, 0);
        int groups = limits.groups().size();
        return even ? new Bounds(count / groups, (count + groups - 1) / groups) : new Bounds(0, count);
    }

    /** Whether more stay in some part of a group than an even spread allows. */
    boolean isBroken(boolean region) {
        return stay.entrySet().stream()
                .filter(entry -> entry.getKey().region().isPresent() == region)
                .anyMatch(entry -> entry.getValue() > whole(entry.getKey()).most());
    }
}
