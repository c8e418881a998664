package org.sessioniv.rehearsal.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sessioniv.rehearsal.wire.Wire;

/** A client's copy of a room's board: documents under keys, and the version that it has. */
public final class BoardCopy {
    /** Presence is true only at its moment, so copies of different moments may differ in it. */
    private static final String PRESENCE = "presence";

    private final TreeMap<String, JsonNode> documents = new TreeMap<>();
    private long version;
    private String lineage = "";
    private boolean known;

    public long version() {
        return version;
    }

    /** What came with the version, said back when this copy is resumed; empty before anything came. */
    public String lineage() {
        return lineage;
    }

    /** Whether a snapshot has come. */
    public boolean isKnown() {
        return known;
    }

    /** Takes a whole board; says whether the version did not go back, as it may when the server was restored. */
    public boolean snapshot(JsonNode frame) {
        documents.clear();
        frame.path("documents").properties().forEach(this::put);
        known = true;
        boolean restored = frame.path("parted").booleanValue();
        return moveTo(frame) || restored;
    }

    /** Takes a change; says whether the version did not go back. A frame without a version keeps the one at hand. */
    public boolean change(JsonNode frame) {
        frame.path("set").properties().forEach(this::put);
        frame.path("gone").forEach(key -> documents.remove(key.textValue()));
        return !frame.hasNonNull("version") || moveTo(frame);
    }

    /** Takes documents that have no version. */
    public void live(JsonNode frame) {
        frame.path("set").properties().forEach(this::put);
    }

    private void put(Map.Entry<String, JsonNode> document) {
        documents.put(document.getKey(), document.getValue());
    }

    private boolean moveTo(JsonNode frame) {
        long next = frame.path("version").longValue();
        boolean forward = next >= version;
        version = next;
        lineage = frame.path("lineage").asText("");
        return forward;
    }

    /** The document under that key; a missing node when there is none. */
    public JsonNode document(String key) {
        JsonNode document = documents.get(key);
        return document == null ? Wire.object().path(key) : document;
    }

    public boolean has(String key) {
        return documents.containsKey(key);
    }

    /** The documents whose key begins so. */
    public Collection<JsonNode> family(String prefix) {
        return documents.subMap(prefix, prefix + Character.MAX_VALUE).values();
    }

    /** The polls of this room. */
    public Stream<JsonNode> polls() {
        return documents.subMap("poll/", "poll/" + Character.MAX_VALUE).entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("/progress"))
                .map(Map.Entry::getValue);
    }

    /** The keys under which this copy and the other one differ. */
    public List<String> differences(BoardCopy other) {
        TreeSet<String> keys = new TreeSet<>(documents.keySet());
        keys.addAll(other.documents.keySet());
        keys.remove(PRESENCE);
        return keys.stream()
                .filter(key -> !document(key).equals(other.document(key)))
                .toList();
    }

    /** A copy that later frames do not alter. */
    public BoardCopy frozen() {
        BoardCopy copy = new BoardCopy();
        copy.documents.putAll(documents);
        copy.version = version;
        copy.lineage = lineage;
        copy.known = known;
        return copy;
    }
}
