package org.sessioniv.journal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.ParticipantId;

/** Writes a batch as the body of a journal entry, and reads it back: UTF-8 JSON, each event under its tag. */
public final class BatchCodec {
    private static final byte[] HEAD = "{\"commands\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper json = DomainJson.mapper();
    private final Function<String, Optional<EventForms>> catalogue;

    public BatchCodec() {
        this(tag -> EventTag.find(tag).map(EventTag::forms));
    }

    /** Reads what that catalogue knows under a tag. */
    BatchCodec(Function<String, Optional<EventForms>> catalogue) {
        this.catalogue = catalogue;
    }

    /** A whole batch as a body. */
    public byte[] write(Batch batch) {
        return join(batch.commands().stream().map(this::write).toList());
    }

    /** One accepted command, as it will stand in the body of an entry. */
    public byte[] write(Batch.Accepted command) {
        try {
            return json.writeValueAsBytes(StoredCommand.of(command));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an accepted command cannot be written", e);
        }
    }

    JsonNode tree(Batch.Accepted command) {
        return json.valueToTree(StoredCommand.of(command));
    }

    /** The stored form of a command, written straight to bytes: no tree is built on the way. */
    private record StoredCommand(String id, String fingerprint, String by, List<StoredEvent> events) {
        static StoredCommand of(Batch.Accepted command) {
            List<StoredEvent> events = command.events().stream()
                    .map(event -> {
                        EventTag tag = EventTag.of(event);
                        return new StoredEvent(tag.tag(), tag.schema(), event);
                    })
                    .toList();
            return new StoredCommand(
                    command.id(), command.fingerprint(), command.by().value(), events);
        }
    }

    private record StoredEvent(String tag, int schema, RoomEvent data) {}

    /** The body of an entry with these commands, each as {@link #write(Batch.Accepted)} wrote it. */
    public static byte[] join(List<byte[]> commands) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(HEAD);
        for (int i = 0; i < commands.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(commands.get(i));
        }
        body.writeBytes(TAIL);
        return body.toByteArray();
    }

    /** The batch in that body; an {@link UnreadableEntry} when it was not written by this codec. */
    public Batch read(byte[] body) {
        try {
            JsonNode stored = json.readTree(body).path("commands");
            if (!stored.isArray()) {
                throw new UnreadableEntry("this entry's body holds no commands");
            }
            List<Batch.Accepted> commands = new ArrayList<>();
            for (JsonNode node : stored) {
                commands.add(accepted(node));
            }
            return new Batch(commands);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEntry("this entry's body cannot be read", e);
        }
    }

    Batch.Accepted accepted(JsonNode node) throws JsonProcessingException {
        List<RoomEvent> events = new ArrayList<>();
        for (JsonNode event : node.path("events")) {
            events.add(readEvent(event));
        }
        return new Batch.Accepted(
                node.path("id").asText(),
                node.path("fingerprint").asText(),
                new ParticipantId(node.path("by").asText()),
                events);
    }

    /** One event as stored: {@code {tag, schema, data}}. */
    public ObjectNode write(RoomEvent event) {
        EventTag tag = EventTag.of(event);
        ObjectNode node = json.createObjectNode();
        node.put("tag", tag.tag());
        node.put("schema", tag.schema());
        node.set("data", json.valueToTree(event));
        return node;
    }

    private RoomEvent readEvent(JsonNode node) throws JsonProcessingException {
        String tag = node.path("tag").asText();
        EventForms known =
                catalogue.apply(tag).orElseThrow(() -> new UnreadableEntry("no event has the tag \"" + tag + "\""));
        JsonNode today = known.forms().raise(node.path("schema"), node.path("data"));
        return json.treeToValue(today, known.type());
    }

    /** Something stored that this program cannot read: written by a later release, or damaged. */
    public static final class UnreadableEntry extends RuntimeException {
        private static final long serialVersionUID = 1;

        public UnreadableEntry(String message) {
            super(message);
        }

        public UnreadableEntry(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
