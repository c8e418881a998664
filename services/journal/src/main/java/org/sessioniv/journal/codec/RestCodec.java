package org.sessioniv.journal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.notesteps.NoteSteps;
import org.sessioniv.notesteps.Step;

/**
 * Writes the account of old entries as a compressed body, and reads it back. It is truth like the entries in whose
 * place it stands: every form that was ever written stays readable.
 */
public final class RestCodec {
    private static final Forms FORMS = Forms.of("the account of old entries", 1);
    private static final String AT = "at";

    private final JsonMapper json = DomainJson.mapper();
    private final BatchCodec batches = new BatchCodec();

    public byte[] write(Rest rest) {
        return Packed.pack(text(rest), Deflater.BEST_COMPRESSION);
    }

    byte[] text(Rest rest) {
        ObjectNode node = json.createObjectNode();
        node.put("form", FORMS.today());
        node.put("version", rest.upTo().version());
        node.put("hash", rest.upTo().hash().hex());
        node.put("epoch", rest.upTo().epoch());
        ArrayNode items = node.putArray("items");
        rest.items().forEach(item -> items.add(write(item)));
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an account of old entries cannot be written", e);
        }
    }

    private ObjectNode write(Rest.Item item) {
        ObjectNode node = json.createObjectNode();
        node.put(AT, item.at().toEpochMilli());
        return item.read(
                kept -> node.set("command", batches.tree(kept.command())), merged -> write(node, merged.stretch()));
    }

    private static ObjectNode write(ObjectNode node, Note.Stretch stretch) {
        node.put("by", stretch.by().value());
        node.put("commits", stretch.commits());
        node.putRawValue("steps", new RawValue(steps(stretch.steps())));
        return node;
    }

    private static String steps(List<Step> steps) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        steps.forEach(step -> array.add(step.toJson()));
        return NoteSteps.write(array);
    }

    /** The account; throws {@link BatchCodec.UnreadableEntry} when it was not written by this codec. */
    public Rest read(byte[] body) {
        try {
            return readText(Packed.unpack(body));
        } catch (IOException | IllegalArgumentException e) {
            throw new BatchCodec.UnreadableEntry("this account of old entries cannot be read", e);
        }
    }

    Rest readText(byte[] text) throws IOException {
        JsonNode stored = json.readTree(text);
        JsonNode node = FORMS.raise(stored.path("form"), stored);
        Head upTo = new Head(
                node.path("version").asLong(),
                new EntryHash(node.path("hash").asText()),
                node.path("epoch").asLong());
        List<Rest.Item> items = new ArrayList<>();
        for (JsonNode item : node.path("items")) {
            items.add(item(item));
        }
        return new Rest(upTo, items);
    }

    private Rest.Item item(JsonNode node) throws JsonProcessingException {
        Instant at = Instant.ofEpochMilli(node.path(AT).asLong());
        if (node.has("command")) {
            return new Rest.Kept(at, batches.accepted(node.path("command")));
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            steps.add(json.treeToValue(step, Step.class));
        }
        ParticipantId by = new ParticipantId(node.path("by").asText());
        return new Rest.Merged(at, new Note.Stretch(by, node.path("commits").asInt(), steps));
    }
}
