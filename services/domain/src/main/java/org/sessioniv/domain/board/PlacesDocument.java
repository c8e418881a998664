package org.sessioniv.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/**
 * The places of delegations in working groups as the organisers published them last, by delegation, each with its
 * reason; the limits within which they were found, and the seed of the lots. Only organisers see it.
 */
public record PlacesDocument(Limits limits, String seed, List<Place> places, long at) implements BoardDocument {
    public static Optional<PlacesDocument> of(RoomState room, Audience audience) {
        if (audience != Audience.Office.ORGANISERS) {
            return Optional.empty();
        }
        return room.groups()
                .givenPlaces()
                .map(givenPlaces -> new PlacesDocument(
                        givenPlaces.limits(),
                        givenPlaces.seed(),
                        givenPlaces.places().values().stream()
                                .flatMap(List::stream)
                                .sorted(Comparator.comparing((Place place) ->
                                                place.delegation().value())
                                        .thenComparing(place -> place.room().value()))
                                .toList(),
                        givenPlaces.at().toEpochMilli()));
    }
}
