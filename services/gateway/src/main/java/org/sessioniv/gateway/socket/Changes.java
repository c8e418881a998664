package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.gateway.wire.Document;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.Lineage;

/**
 * What changed of a room for one audience: the newest document under each key, absent when gone, and the place that a
 * client may then take for its own. It may take none while something older is held back. The frame is encoded when it
 * is first asked for, from documents that are encoded already, and written to many.
 */
final class Changes {
    private final RoomId room;
    private final Map<String, Optional<Buffer>> documents = new TreeMap<>();
    private Version newest = Version.ZERO;
    private Optional<Lineage> told = Optional.empty();
    private @Nullable TextFrame frame;

    Changes(RoomId room) {
        this.room = room;
    }

    /** The whole board of a room, which replaces what the client had. */
    static TextFrame snapshot(RoomId room, BoardReply whole) {
        return TextFrame.of(WireJson.bytes(new ServerFrame.Snapshot(
                room, whole.version().count(), whole.lineage().text(), whole.parted(), present(whole.documents()))));
    }

    void put(String key, Optional<Buffer> document) {
        documents.put(key, document);
        frame = null;
    }

    /** Leaves a document out; answers whether anything is left. */
    boolean without(String key) {
        documents.remove(key);
        frame = null;
        return !documents.isEmpty();
    }

    /** These documents are newer than those that are here. */
    void putAll(Map<String, Optional<Buffer>> newer) {
        documents.putAll(newer);
        frame = null;
    }

    /** With these nothing is missing up to that place. */
    void tell(Lineage place) {
        newest = place.version();
        told = Optional.of(place);
        frame = null;
    }

    /** The room is at that place, but something older is held back. */
    void tellNothing(Lineage place) {
        newest = place.version();
        told = Optional.empty();
        frame = null;
    }

    /** Puts newer changes upon these. */
    void take(Changes newer) {
        putAll(newer.documents);
        newest = newer.newest;
        told = newer.told.or(() -> told);
    }

    RoomId room() {
        return room;
    }

    /** The newest change of the room that these know of. */
    Version newest() {
        return newest;
    }

    Map<String, Optional<Buffer>> documents() {
        return documents;
    }

    TextFrame frame() {
        TextFrame ready = frame;
        if (ready == null) {
            ready = encode();
            frame = ready;
        }
        return ready;
    }

    private TextFrame encode() {
        List<String> gone = new ArrayList<>();
        documents.forEach((key, document) -> {
            if (document.isEmpty()) {
                gone.add(key);
            }
        });
        return TextFrame.of(WireJson.bytes(new ServerFrame.Change(
                room, told.map(place -> place.version().count()), told.map(Lineage::text), present(documents), gone)));
    }

    private static Map<String, Document> present(Map<String, Optional<Buffer>> documents) {
        Map<String, Document> present = new TreeMap<>();
        documents.forEach((key, document) -> document.ifPresent(json -> present.put(key, new Document(json))));
        return present;
    }
}
