package org.sessioniv.rehearsal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the server's frames. A change reaches hundreds of clients as the same text, so the newest texts are parsed
 * once and what was read is shared; equal documents of different snapshots are shared as well. Nobody may alter what
 * is read here.
 */
public final class FrameReader {
    private static final int TEXTS = 256;
    private static final int DOCUMENTS = 20_000;

    private final Map<String, JsonNode> texts = new Recent<>(TEXTS);
    private final Map<JsonNode, JsonNode> documents = new Recent<>(DOCUMENTS);

    public JsonNode read(String text) {
        JsonNode known = texts.get(text);
        if (known != null) {
            return known;
        }
        JsonNode frame = Wire.parse(text);
        share(frame.path("documents"));
        share(frame.path("set"));
        texts.put(text, frame);
        return frame;
    }

    private void share(JsonNode set) {
        if (set instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> document : object.properties()) {
                JsonNode before = documents.putIfAbsent(document.getValue(), document.getValue());
                if (before != null) {
                    document.setValue(before);
                }
            }
        }
    }

    /** A map that forgets what was not used for longest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
