package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/**
 * In which working groups one's own delegation has a place, as the organisers published it, and why there. Only the
 * members of that delegation see it.
 */
public record PlaceDocument(List<Place> places, long at) implements BoardDocument {
    public static Optional<PlaceDocument> of(RoomState room, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.groups()
                .givenPlaces()
                .filter(givenPlaces -> givenPlaces.places().containsKey(owner.delegation()))
                .map(givenPlaces -> new PlaceDocument(
                        givenPlaces.of(owner.delegation()), givenPlaces.at().toEpochMilli()));
    }
}
