package org.sessioniv.domain.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;

/** Why there are no places, in the order in which somebody would mend it. */
final class Obstacles {
    private final Limits limits;
    private final List<Candidate> candidates;
    private final List<Candidate> free;

    Obstacles(Limits limits, List<Candidate> candidates) {
        this.limits = limits;
        this.candidates = candidates;
        this.free = candidates.stream().filter(Candidate::isFree).toList();
    }

    /** What can be seen without looking for places. */
    List<Obstacle> plain(List<Set<RoomId>> rapporteurs) {
        if (limits.groups().isEmpty()) {
            return List.of(Obstacle.of(Obstacle.Kind.NO_GROUPS));
        }
        List<Obstacle> found = new ArrayList<>();
        limits.groups().forEach(group -> ofGroup(group, found));
        if (found.isEmpty()) {
            ofAll(found);
        }
        free.stream()
                .filter(candidate -> limits.groups().stream().noneMatch(group -> group.suits(candidate)))
                .forEach(candidate -> found.add(Obstacle.of(Obstacle.Kind.NO_LANGUAGE, candidate.id())));
        Spread spread = new Spread(limits, candidates);
        if (spread.isBroken(false)) {
            found.add(Obstacle.of(Obstacle.Kind.KINDS));
        }
        if (spread.isBroken(true)) {
            found.add(Obstacle.of(Obstacle.Kind.REGIONS));
        }
        if (limits.rapporteurs()) {
            List<RoomId> rooms =
                    limits.groups().stream().map(Limits.OfGroup::room).toList();
            Placing.withoutRapporteur(rooms, rapporteurs)
                    .forEach(room -> found.add(Obstacle.of(Obstacle.Kind.NO_RAPPORTEUR, room, 1, 0)));
        }
        return found;
    }

    private void ofGroup(Limits.OfGroup group, List<Obstacle> found) {
        RoomId room = group.room();
        if (group.least() > group.most()) {
            found.add(Obstacle.of(Obstacle.Kind.LEAST_OVER_MOST, room, group.least(), group.most()));
            return;
        }
        int stay = staying(room);
        if (stay > group.most()) {
            found.add(Obstacle.of(Obstacle.Kind.TOO_MANY_STAY, room, group.most(), stay));
        }
        int speakers = stay + (int) free.stream().filter(group::suits).count();
        if (speakers < group.least() && speakers < free.size() + stay) {
            found.add(Obstacle.of(Obstacle.Kind.TOO_FEW_SPEAKERS, room, group.least(), speakers));
        }
    }

    private void ofAll(List<Obstacle> found) {
        long places = 0;
        long needed = 0;
        for (Limits.OfGroup group : limits.groups()) {
            int stay = staying(group.room());
            places += group.most() - stay;
            needed += Math.max(0, group.least() - stay);
        }
        if (places < free.size()) {
            found.add(Obstacle.of(Obstacle.Kind.TOO_FEW_PLACES, free.size(), (int) places));
        }
        if (needed > free.size()) {
            found.add(Obstacle.of(Obstacle.Kind.TOO_FEW_DELEGATIONS, (int) needed, free.size()));
        }
    }

    private int staying(RoomId room) {
        return (int) candidates.stream()
                .filter(candidate -> candidate.stays().contains(room))
                .count();
    }

    /** Each limit without which alone there would be places; several together where it is none alone. */
    List<Obstacle> inTheWay(Lots lots) {
        List<Obstacle> found = new ArrayList<>();
        for (Limits.OfGroup group : limits.groups()) {
            if (group.least() > 0 && isPossible(Limits.Part.LEAST, group.room(), lots)) {
                found.add(Obstacle.of(Obstacle.Kind.LEAST, group.room(), group.least(), staying(group.room())));
            }
            if (isPossible(Limits.Part.MOST, group.room(), lots)) {
                found.add(Obstacle.of(Obstacle.Kind.MOST, group.room(), group.most(), staying(group.room())));
            }
            if (!group.languages().isEmpty() && isPossible(Limits.Part.LANGUAGES, group.room(), lots)) {
                found.add(Obstacle.of(Obstacle.Kind.LANGUAGES, group.room(), 0, 0));
            }
        }
        RoomId any = limits.groups().get(0).room();
        if (limits.evenKinds() && isPossible(Limits.Part.KINDS, any, lots)) {
            found.add(Obstacle.of(Obstacle.Kind.KINDS));
        }
        if (limits.evenRegions() && isPossible(Limits.Part.REGIONS, any, lots)) {
            found.add(Obstacle.of(Obstacle.Kind.REGIONS));
        }
        return found.isEmpty() ? List.of(Obstacle.of(Obstacle.Kind.SEVERAL)) : found;
    }

    private boolean isPossible(Limits.Part without, RoomId room, Lots lots) {
        return new PlaceNetwork(limits.without(without, room), candidates, lots)
                .solved()
                .isPresent();
    }
}
