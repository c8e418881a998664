package org.sessioniv.journal.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.DomainJson;
import org.sessioniv.journal.codec.Forms;

/**
 * What one entry of the register says: heads of streams, why they are noted, and at which version of the register one
 * must begin to read to know the head of every stream.
 */
record Noted(Why why, long readFrom, SortedMap<StreamId, Head> heads) {
    private static final Forms FORMS = Forms.of("an entry of the register", 1);
    private static final JsonMapper JSON = DomainJson.mapper();

    /** Why heads are noted. */
    enum Why {
        /** The register begins here, with what it finds. */
        ADOPTED,
        /** These streams went on. */
        WENT_ON,
        /** A backup was restored: what was noted before is no more, and from here on these heads are true. */
        RESTORED
    }

    private Body body() {
        ObjectNode node = JSON.createObjectNode();
        node.put("form", FORMS.today());
        node.put("why", why.name().toLowerCase(Locale.ROOT));
        node.put("readFrom", readFrom);
        ArrayNode list = node.putArray("heads");
        heads.forEach((stream, head) -> list.addObject()
                .put("stream", stream.value())
                .put("version", head.version())
                .put("hash", head.hash().hex())
                .put("epoch", head.epoch()));
        try {
            return Body.of(JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the register cannot be written", e);
        }
    }

    /** This as the entry behind that head of the register. */
    Entry entry(Head before, BatchId id, Instant at) {
        StreamId register = RegisteredJournal.REGISTER;
        return new Entry(register, before.version(), heads.size(), before.epoch(), id, before.hash(), at, body());
    }

    static Noted read(Body body) {
        try {
            JsonNode stored = JSON.readTree(body.bytes());
            JsonNode node = FORMS.raise(stored.path("form"), stored);
            SortedMap<StreamId, Head> heads = new TreeMap<>();
            for (JsonNode one : node.path("heads")) {
                EntryHash hash = new EntryHash(one.path("hash").asText());
                heads.put(
                        new StreamId(one.path("stream").asText()),
                        new Head(
                                one.path("version").asLong(),
                                hash,
                                one.path("epoch").asLong()));
            }
            Why why = Why.valueOf(node.path("why").asText().toUpperCase(Locale.ROOT));
            return new Noted(why, node.path("readFrom").asLong(), heads);
        } catch (IOException | IllegalArgumentException e) {
            throw new BatchCodec.UnreadableEntry("an entry of the register cannot be read", e);
        }
    }

    /** The heads that are true after this entry, given those before. */
    void addTo(Map<StreamId, Head> known) {
        if (why == Why.RESTORED) {
            known.clear();
        }
        heads.forEach((stream, head) -> known.merge(stream, head, Noted::further));
    }

    /** The one that is further, of two that were noted of a stream: what came late is true all the same. */
    static Head further(Head one, Head other) {
        return other.version() > one.version() ? other : one;
    }
}
