package org.sessioniv.gateway.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.Tab;

/** One seat in a room on two lines: on one its board grows by changes, on the other it is asked for afresh. */
final class Viewed {
    private final Tab grown;
    private final Tab fresh;
    private final RoomId room;
    private final ObjectNode documents;
    private final JsonNode first;
    private final Deque<JsonNode> early = new ArrayDeque<>();
    private JsonNode last;

    Viewed(Tab grown, Tab fresh, RoomId room) {
        this.grown = grown;
        this.fresh = fresh;
        this.room = room;
        this.first = grown.watch(room);
        this.documents = first.path("documents").deepCopy();
        this.last = fresh.watch(room);
    }

    JsonNode first() {
        return first;
    }

    JsonNode last() {
        return last;
    }

    ObjectNode documents() {
        return documents;
    }

    /** The answer to a command; changes that come before it are kept for {@link #catchUp}. */
    JsonNode submit(String id, String command) {
        grown.submit(room, id, command);
        while (true) {
            JsonNode frame = grown.next("done", "refused", "change");
            if (!frame.path("type").asText().equals("change")) {
                return frame;
            }
            early.add(frame);
        }
    }

    /** The frames that make the grown board what a fresh one is now. */
    ArrayNode catchUp() {
        last = fresh.watch(room);
        ArrayNode frames = JsonNodeFactory.instance.arrayNode();
        while (!early.isEmpty()) {
            apply(early.remove(), frames);
        }
        while (!documents.equals(last.path("documents"))) {
            apply(grown.next("change"), frames);
        }
        return frames;
    }

    private void apply(JsonNode frame, ArrayNode frames) {
        frames.add(frame);
        documents.setAll((ObjectNode) frame.path("set"));
        frame.path("gone").forEach(key -> documents.remove(key.asText()));
    }
}
