package org.sessioniv.domain.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/**
 * The places of delegations in working groups that the organisers published last: within which limits, with which lots,
 * and for each delegation where it works and why.
 */
public record GivenPlaces(Limits limits, String seed, PMap<DelegationId, List<Place>> places, Instant at) {

    static GivenPlaces of(Limits limits, String seed, List<Place> places, Instant at) {
        Map<DelegationId, List<Place>> byDelegation =
                places.stream().collect(Collectors.groupingBy(Place::delegation, Collectors.toUnmodifiableList()));
        return new GivenPlaces(limits, seed, HashTreePMap.from(byDelegation), at);
    }

    /** The places of that delegation; none where it has none. */
    public List<Place> of(DelegationId delegation) {
        return places.getOrDefault(delegation, List.of());
    }

    /** The groups in which that delegation was given a place, other than those that it had joined by itself. */
    Set<RoomId> givenTo(DelegationId delegation) {
        return of(delegation).stream()
                .filter(place -> !place.reason().kind().isOwn())
                .map(Place::room)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The delegations that were given a place in that group. */
    Set<DelegationId> givenIn(RoomId room) {
        return places.keySet().stream()
                .filter(delegation -> givenTo(delegation).contains(room))
                .collect(Collectors.toUnmodifiableSet());
    }

    GivenPlaces without(RoomId room, DelegationId delegation) {
        List<Place> others = of(delegation).stream()
                .filter(place -> !place.room().equals(room))
                .toList();
        return new GivenPlaces(
                limits, seed, others.isEmpty() ? places.minus(delegation) : places.plus(delegation, others), at);
    }

    /** Whether both say the same, whenever it was said. */
    boolean isSame(GivenPlaces other) {
        return limits.equals(other.limits) && seed.equals(other.seed) && places.equals(other.places);
    }

    /** How many of these delegations are given another group than the one that they had been given. */
    public int movedBy(List<Place> next) {
        Map<DelegationId, Set<RoomId>> rooms = next.stream()
                .collect(Collectors.groupingBy(
                        Place::delegation, Collectors.mapping(Place::room, Collectors.toUnmodifiableSet())));
        return (int) rooms.entrySet().stream()
                .filter(entry -> !entry.getValue().containsAll(givenTo(entry.getKey())))
                .count();
    }

    /**
     * By what one knows these places again: a chain of SHA-256, in hexadecimal, which begins with {@code places} and
     * takes in a line {@code delegation room reason} of each place, in the order in which they stand, behind the link
     * before and a line break.
     */
    public static String seal(List<Place> places) {
        String seal = "places";
        for (Place place : places) {
            String line = place.delegation().value() + " " + place.room().value() + " "
                    + place.reason().kind().word();
            seal = new TieBreak.Lot(seal).digest(new Option(line));
        }
        return seal;
    }
}
