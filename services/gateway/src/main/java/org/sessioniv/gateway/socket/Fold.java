package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.Lineage;

/**
 * Changes of one room that wait to be sent, folded for each audience. Documents that move fast, and those that are
 * long, are held back apart from the others.
 */
final class Fold {
    private final RoomId room;
    private final int longBytes;
    private final Map<Audience, Changes> prompt = new HashMap<>();
    private final Map<Audience, Changes> paced = new HashMap<>();
    private Optional<Lineage> newest = Optional.empty();

    Fold(RoomId room, int longBytes) {
        this.room = room;
        this.longBytes = longBytes;
    }

    void take(BoardChange change) {
        newest = Optional.of(change.lineage());
        for (BoardChange.ForAudience part : change.audiences()) {
            part.documents().forEach((key, document) -> {
                if (part.paced().contains(key) || isLong(document)) {
                    of(part.audience(), paced).put(key, document);
                } else {
                    letGo(part.audience(), key);
                    of(part.audience(), prompt).put(key, document);
                }
            });
        }
    }

    private boolean isLong(Optional<Buffer> document) {
        return document.filter(json -> json.length() >= longBytes).isPresent();
    }

    /** What is held back under that key is older than what comes now. */
    private void letGo(Audience audience, String key) {
        paced.computeIfPresent(audience, (any, held) -> held.without(key) ? held : null);
    }

    private Changes of(Audience audience, Map<Audience, Changes> into) {
        return into.computeIfAbsent(audience, any -> new Changes(room));
    }

    boolean hasPrompt() {
        return !prompt.isEmpty();
    }

    boolean hasPaced() {
        return !paced.isEmpty();
    }

    /** What is to be sent now, for those audiences that somebody watches: owners first, then the groups. */
    List<Map.Entry<Audience, Changes>> empty(boolean withPaced, Set<Audience> watched) {
        if (withPaced) {
            paced.forEach((audience, held) -> of(audience, prompt).putAll(held.documents()));
            paced.clear();
        }
        List<Map.Entry<Audience, Changes>> now = new ArrayList<>(prompt.entrySet());
        prompt.clear();
        now.removeIf(entry -> !watched.contains(entry.getKey()));
        now.sort(Comparator.comparing(entry -> !entry.getKey().owns()));
        now.forEach(entry -> tell(entry.getKey(), entry.getValue()));
        return now;
    }

    private void tell(Audience audience, Changes changes) {
        if (!audience.owns() && !paced.containsKey(audience)) {
            changes.tell(newest.orElseThrow());
        } else {
            changes.tellNothing(newest.orElseThrow());
        }
    }
}
