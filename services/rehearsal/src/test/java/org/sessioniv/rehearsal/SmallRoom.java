package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Wire;

/** A room of the small server: versioned documents for all and for single delegations, answers by id, a note. */
final class SmallRoom {
    final String id;
    final Map<String, Long> answered = new HashMap<>();
    final SmallNote note = new SmallNote();
    private final Map<String, Kept> documents = new TreeMap<>();
    private long version = 1;

    /** A document under a key, for one delegation or for all when that is empty; gone when it is missing. */
    record Kept(String key, String delegation, JsonNode document, long version) {
        boolean isFor(Person person) {
            return delegation.isEmpty() || delegation.equals(person.delegation());
        }
    }

    SmallRoom(String id) {
        this.id = id;
    }

    long version() {
        return version;
    }

    long grow() {
        version++;
        return version;
    }

    ObjectNode put(String key, ObjectNode document) {
        return put(key, "", document);
    }

    ObjectNode put(String key, String delegation, ObjectNode document) {
        documents.put(key + " " + delegation, new Kept(key, delegation, document.deepCopy(), version));
        return document;
    }

    void remove(String key, String delegation) {
        documents.put(
                key + " " + delegation, new Kept(key, delegation, Wire.object().path("nothing"), version));
    }

    boolean has(String key, String delegation) {
        Kept kept = documents.get(key + " " + delegation);
        return kept != null && !kept.document().isMissingNode();
    }

    /** A copy to alter and to put again. */
    ObjectNode get(String key) {
        Kept kept = documents.get(key + " ");
        return kept == null ? Wire.object() : kept.document().deepCopy();
    }

    /** The ballots of one poll. */
    Map<String, JsonNode> owned(String key) {
        Map<String, JsonNode> owned = new TreeMap<>();
        documents.values().stream()
                .filter(kept -> kept.key().equals(key) && !kept.document().isMissingNode())
                .forEach(kept -> owned.put(kept.delegation(), kept.document()));
        return owned;
    }

    ObjectNode snapshot(Person person) {
        ObjectNode frame = Wire.typed("snapshot").put("room", id).put("version", version);
        ObjectNode set = frame.putObject("documents");
        documents.values().stream()
                .filter(kept -> kept.isFor(person) && !kept.document().isMissingNode())
                .forEach(kept -> set.set(kept.key(), kept.document()));
        return frame;
    }

    /** What changed for that person after the version. */
    ObjectNode change(Person person, long have) {
        ObjectNode frame = Wire.typed("change").put("room", id).put("version", version);
        ObjectNode set = frame.putObject("set");
        var gone = frame.putArray("gone");
        documents.values().stream()
                .filter(kept -> kept.isFor(person) && kept.version() > have)
                .forEach(kept -> {
                    if (kept.document().isMissingNode()) {
                        gone.add(kept.key());
                    } else {
                        set.set(kept.key(), kept.document());
                    }
                });
        return frame;
    }
}
