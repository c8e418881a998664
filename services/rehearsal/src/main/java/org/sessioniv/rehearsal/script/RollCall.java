package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * Whoever leads says who attends: first that all do, then, in rooms that sit, now and again that one of them left or
 * came back.
 */
final class RollCall {
    private RollCall() {}

    /** The roll as it is called first; nothing once anything was said, and where nobody has a vote. */
    static Optional<Act> first(Scene scene, String room) {
        List<String> voters = voters(scene, room);
        return scene.board(room).has("attendance") || voters.isEmpty()
                ? Optional.empty()
                : Optional.of(mark(room, voters, true));
    }

    /** One that attends does no more, or one that does not is back. */
    static Optional<Act> turn(Scene scene, String room, SplittableRandom random) {
        List<JsonNode> marks =
                Scene.elements(scene.board(room).document("attendance").path("marks"));
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        JsonNode one = marks.get(random.nextInt(marks.size()));
        boolean present = one.path("present").asBoolean();
        return Optional.of(mark(room, List.of(one.path("delegation").asText()), !present));
    }

    private static List<String> voters(Scene scene, String room) {
        return scene.meetingBoard().family("delegation/").stream()
                .filter(delegation -> delegation.path("votes").asBoolean())
                .map(delegation -> delegation.path("id").asText())
                .filter(delegation -> room.equals(scene.meeting())
                        || scene.roomsOf(delegation).contains(room))
                .toList();
    }

    private static Act mark(String room, List<String> delegations, boolean present) {
        ObjectNode command = Wire.typed("roster.mark-attendance").put("present", present);
        ArrayNode named = command.putArray("delegations");
        delegations.forEach(named::add);
        return new Act(room, command);
    }
}
