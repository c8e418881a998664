package org.sessioniv.domain.group;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/**
 * The organisers publish a place in a working group for each delegation.
 *
 * <p>Who: the organiser. When: the places are still those that the organiser saw, by their seal, and keep all limits;
 * also again, for late arrivals, when as few move as can be. Effect: delegations are members where they have a place,
 * and no more where they had been given one before; a group that they joined by themselves they keep. Each sees its own
 * place and why, the organisers see all. Leaving and joining stay free.
 */
public final class PlaceDelegations {
    private PlaceDelegations() {}

    public record Publish(PlacesAsked asked, String seal) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Optional<Rejection> fault = asked.fault(state);
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            return asked.places(state)
                    .map(places -> decide(state, occasion, places))
                    .orElseGet(() -> Decision.refuse(Code.NO_PLACES, "No places keep these limits."));
        }

        private Decision decide(RoomState state, Occasion occasion, List<Place> places) {
            if (!GivenPlaces.seal(places).equals(seal)) {
                return Decision.refuse(Code.PLACES_CHANGED, "These are no longer the places that were proposed.");
            }
            Placed placed = new Placed(asked.limits(), asked.seed(), places, occasion.at());
            boolean same = state.groups()
                    .givenPlaces()
                    .filter(placed.givenPlaces()::isSame)
                    .isPresent();
            return same
                    ? Decision.refuse(Code.NO_EFFECT, "These places have been published already.")
                    : Decision.accept(placed);
        }
    }

    public record Placed(Limits limits, String seed, List<Place> places, Instant at) implements RoomEvent {
        public Placed {
            places = List.copyOf(places);
        }

        GivenPlaces givenPlaces() {
            return GivenPlaces.of(limits, seed, places, at);
        }

        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.groups().placed(givenPlaces()));
        }

        @Override
        public Set<BoardKey> touches() {
            Set<BoardKey> keys = new HashSet<>(Set.of(BoardKey.ROOMS, BoardKey.PLACES));
            places.forEach(place -> keys.add(BoardKey.place(place.delegation())));
            return keys;
        }
    }
}
