package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Wire;

/** The floor of a small room, for one command. */
final class SmallFloor {
    private static final String YES = "";

    private final SmallRoom room;
    private final Person by;
    private final ObjectNode floor;
    private final ArrayNode queue;

    SmallFloor(SmallRoom room, Person by) {
        this.room = room;
        this.by = by;
        this.floor = room.get("floor");
        this.queue = floor.withArray("queue");
    }

    String decide(JsonNode command, String freshId) {
        String answer = switch (command.path("type").asText()) {
            case "floor.request" -> ask(freshId, "speech");
            case "floor.raise-point-of-order" -> ask(freshId, "point-of-order");
            case "floor.withdraw" -> withdraw(command.path("request").asText());
            case "floor.give" -> give(command);
            case "floor.end" -> speaks(command.path("request")) ? end() : "speaker-changed";
            case "floor.close-list" -> open(false);
            case "floor.reopen-list" -> open(true);
            case "floor.set-speaking-time" -> {
                floor.put("speakingTimeMs", command.path("ms").longValue());
                yield YES;
            }
            default -> "unknown-command";
        };
        if (answer.equals(YES)) {
            room.put("floor", floor);
        }
        return answer;
    }

    private String ask(String id, String kind) {
        if (!floor.path("open").booleanValue()) {
            return "list-closed";
        }
        for (JsonNode waiting : queue) {
            if (waiting.path("participant").asText().equals(by.participant())) {
                return "already-waiting";
            }
        }
        queue.add(Wire.object()
                .put("request", id)
                .put("participant", by.participant())
                .put("delegation", by.delegation())
                .put("kind", kind));
        return YES;
    }

    private String withdraw(String request) {
        for (int i = 0; i < queue.size(); i++) {
            if (queue.path(i).path("request").asText().equals(request)) {
                queue.remove(i);
                return YES;
            }
        }
        return "no-such-request";
    }

    private String give(JsonNode command) {
        if (!speaks(command.path("ending"))) {
            return "speaker-changed";
        }
        for (int i = 0; i < queue.size(); i++) {
            if (queue.path(i).path("request").equals(command.path("request"))) {
                JsonNode next = queue.remove(i);
                if (floor.has("speaking")) {
                    end();
                }
                floor.set("speaking", next);
                return YES;
            }
        }
        return "no-such-request";
    }

    /** Whether that entry speaks or, when none is named, nobody. */
    private boolean speaks(JsonNode request) {
        return floor.path("speaking").path("request").asText().equals(request.asText());
    }

    private String end() {
        JsonNode speaking = floor.remove("speaking");
        if (speaking == null) {
            return "nobody-speaks";
        }
        ObjectNode times = room.get("times");
        if (speaking.path("kind").asText().equals("speech")) {
            times.withArray("delegations")
                    .add(Wire.object()
                            .put("delegation", speaking.path("delegation").asText())
                            .put("speeches", 1));
        }
        room.put("times", times);
        return YES;
    }

    private String open(boolean value) {
        floor.put("open", value);
        return YES;
    }
}
