package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.gateway.wire.Document;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;

/**
 * What changed of a room for one audience: encoded once, written to many. {@code version} is the newest change in it;
 * {@code told} says whether the client may take it for its own, which it may not while something older is held back.
 */
record Parcel(RoomId room, Version version, boolean told, Map<String, Optional<Buffer>> documents, TextFrame frame) {
    static Parcel of(RoomId room, Version version, boolean told, Map<String, Optional<Buffer>> documents) {
        Optional<Long> sent = told ? Optional.of(version.count()) : Optional.empty();
        return new Parcel(room, version, told, documents, change(room, sent, documents));
    }

    static TextFrame change(RoomId room, Optional<Long> version, Map<String, Optional<Buffer>> documents) {
        List<String> gone = new ArrayList<>();
        documents.forEach((key, document) -> {
            if (document.isEmpty()) {
                gone.add(key);
            }
        });
        return TextFrame.of(WireJson.write(new ServerFrame.Change(room, version, present(documents), gone)));
    }

    static TextFrame snapshot(RoomId room, Version version, Map<String, Optional<Buffer>> documents) {
        return TextFrame.of(WireJson.write(new ServerFrame.Snapshot(room, version.count(), present(documents))));
    }

    private static Map<String, Document> present(Map<String, Optional<Buffer>> documents) {
        Map<String, Document> present = new TreeMap<>();
        documents.forEach(
                (key, document) -> document.ifPresent(json -> present.put(key, new Document(json.toString()))));
        return present;
    }
}
