package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Before the first vote the organiser says of one delegation with several seats who sits there: the first seat is the
 * head's, the second an adviser's. From then on the head alone casts its ballots.
 */
final class Capacities {
    private static final List<String> SAID = List.of("head", "adviser");

    private Capacities() {}

    static Optional<Act> next(Scene scene) {
        return scene.meetingBoard().family("delegation/").stream()
                .filter(delegation -> delegation.path("votes").asBoolean())
                .filter(delegation -> delegation.path("seats").size() >= SAID.size())
                .findFirst()
                .flatMap(delegation -> next(scene, delegation.path("seats")));
    }

    private static Optional<Act> next(Scene scene, JsonNode seats) {
        for (int at = 0; at < SAID.size(); at++) {
            JsonNode seat = seats.path(at);
            if (!seat.path("capacity").asText().equals(SAID.get(at))) {
                return Optional.of(Act.of(scene.meeting(), "roster.name-capacity")
                        .with("participant", seat.path("participant").asText())
                        .with("capacity", SAID.get(at)));
            }
        }
        return Optional.empty();
    }

    /** Whether that seat casts the ballots of its delegation; where nothing is known of it, it does. */
    static boolean casts(Scene scene, Person person) {
        return scene.meetingBoard().family("delegation/").stream()
                .flatMap(delegation -> Scene.elements(delegation.path("seats")).stream())
                .filter(seat -> seat.path("participant").asText().equals(person.participant()))
                .allMatch(seat -> seat.path("mandate").asText("casts").equals("casts"));
    }
}
