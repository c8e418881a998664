package org.sessioniv.domain.placing;

import java.util.List;

/** Either a place for everybody, by delegation, or what cannot be kept, and then nobody has one. */
public record Proposal(List<Place> places, List<Obstacle> obstacles) {
    public Proposal {
        places = List.copyOf(places);
        obstacles = List.copyOf(obstacles);
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }
}
