package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.rehearsal.board.NoteText;
import org.sessioniv.rehearsal.wire.Wire;

/** A room's note that knows insertions only: a late one moves behind what was inserted before it in the meantime. */
final class SmallNote {
    private final List<ObjectNode> commits = new ArrayList<>();
    private final NoteText text;
    private final JsonNode first = Wire.parse("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}");

    SmallNote() {
        text = new NoteText(first);
    }

    ObjectNode state(String room) {
        ObjectNode frame = Wire.typed("note-state")
                .put("room", room)
                .put("revision", commits.size())
                .put("lineage", "small");
        ObjectNode document = Wire.typed("doc");
        document.set("content", text.content());
        frame.set("document", document);
        return frame;
    }

    List<ObjectNode> since(long revision) {
        return commits.subList((int) revision, commits.size());
    }

    /** Takes a commit of one insertion; the frame that tells it to all. */
    ObjectNode commit(String room, String ref, JsonNode command) {
        ObjectNode step = command.path("steps").path(0).deepCopy();
        int position = step.path("from").intValue();
        for (JsonNode earlier : since(command.path("revision").longValue())) {
            JsonNode before = earlier.path("steps").path(0);
            if (position > before.path("from").intValue()) {
                position += sizeOf(before.path("slice").path("content").path(0));
            }
        }
        step.put("from", position).put("to", position);
        if (!text.apply(step)) {
            throw new IllegalStateException("not an insertion: " + step);
        }
        ObjectNode frame = Wire.typed("note-commit")
                .put("room", room)
                .put("revision", commits.size() + 1)
                .put("lineage", "small")
                .put("ref", ref);
        frame.putArray("steps").add(step);
        frame.putArray("kept").add(0);
        commits.add(frame);
        return frame;
    }

    private static int sizeOf(JsonNode node) {
        return node.has("text")
                ? node.path("text").asText().length()
                : 2 + sizeOf(node.path("content").path(0));
    }
}
