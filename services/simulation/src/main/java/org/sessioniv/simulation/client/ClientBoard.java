package org.sessioniv.simulation.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;

/** A client's copy of a room's board and the place of its note, folded as {@code asyncapi.yaml} says. */
final class ClientBoard {
    /** Not of the journal, and so of no version. */
    private static final String PRESENCE = "presence";

    private final RoomId room;
    private Map<String, JsonNode> documents = Map.of();
    private long version;
    private Optional<String> lineage = Optional.empty();
    private long revision = -1;
    private Optional<String> noteLineage = Optional.empty();

    ClientBoard(RoomId room) {
        this.room = room;
    }

    RoomId room() {
        return room;
    }

    long version() {
        return version;
    }

    Optional<String> lineage() {
        return lineage;
    }

    /** The board is asked for afresh. */
    void forgetPlace() {
        lineage = Optional.empty();
    }

    long revision() {
        return revision;
    }

    Optional<String> noteLineage() {
        return noteLineage;
    }

    /** What stands here now; never changed afterwards. */
    Map<String, JsonNode> documents() {
        return documents;
    }

    void snapshot(JsonNode frame) {
        Map<String, JsonNode> all = new HashMap<>();
        put(frame.path("documents"), all);
        documents = all;
        version = frame.path("version").asLong();
        lineage = Optional.of(frame.path("lineage").asText());
    }

    /** Answers whether the board is whole up to a place now; an echo of a line that was lost changes nothing. */
    boolean change(JsonNode frame) {
        boolean tells = frame.hasNonNull("version");
        if (tells && frame.path("version").asLong() < version) {
            return false;
        }
        Map<String, JsonNode> all = new HashMap<>(documents);
        put(frame.path("set"), all);
        frame.path("gone").forEach(key -> all.remove(key.asText()));
        documents = all;
        if (tells) {
            version = frame.path("version").asLong();
            lineage = Optional.of(frame.path("lineage").asText());
        }
        return tells;
    }

    private static void put(JsonNode set, Map<String, JsonNode> into) {
        set.properties().forEach(entry -> {
            if (!entry.getKey().equals(PRESENCE)) {
                into.put(entry.getKey(), entry.getValue());
            }
        });
    }

    /** The note came whole, or one commit further; answers whether that is where it could be expected. */
    boolean note(JsonNode frame, boolean whole) {
        long now = frame.path("revision").asLong();
        boolean expected = whole ? now >= revision : now == revision + 1;
        revision = now;
        noteLineage = Optional.of(frame.path("lineage").asText());
        return expected;
    }
}
