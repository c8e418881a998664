package org.sessioniv.journal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.sessioniv.domain.room.RoomState;

/**
 * Writes a room's snapshot as a compressed body, and reads it back, if it is whole and of today's form. What cannot be
 * read is no failure: the journal tells the same.
 */
public final class SnapshotCodec {
    private static final String FORM = "form";
    private static final String STATE = "state";
    private static final String ANSWERED = "answered";

    private final JsonMapper json = StateJson.mapper();

    public byte[] write(RoomSnapshot snapshot) {
        return Packed.pack(text(snapshot));
    }

    /** The snapshot; empty when it is damaged, of another form, or not a snapshot at all. */
    public Optional<RoomSnapshot> read(byte[] body) {
        try {
            return readText(Packed.unpack(body));
        } catch (IOException | RuntimeException broken) {
            // Bytes from a store may break any rule of any type on their way to a state.
            return Optional.empty();
        }
    }

    byte[] text(RoomSnapshot snapshot) {
        ObjectNode node = json.createObjectNode();
        node.put(FORM, StateForm.NOW);
        node.putPOJO(STATE, snapshot.state());
        node.putPOJO(ANSWERED, snapshot.answered());
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a room's state cannot be written", e);
        }
    }

    Optional<RoomSnapshot> readText(byte[] text) throws IOException {
        JsonNode node = json.readTree(text);
        if (!StateForm.NOW.equals(node.path(FORM).asText())) {
            return Optional.empty();
        }
        return Optional.of(new RoomSnapshot(
                json.treeToValue(node.path(STATE), RoomState.class),
                json.readerForListOf(RoomSnapshot.Known.class).readValue(node.path(ANSWERED))));
    }
}
