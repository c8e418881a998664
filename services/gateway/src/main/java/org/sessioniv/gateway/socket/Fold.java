package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.rooms.BoardChange;

/**
 * Changes of one room that wait to be sent, folded for each audience: the newest document under each key. Documents
 * that move fast are held back apart from the others.
 */
final class Fold {
    private final RoomId room;
    private final Map<Audience, Map<String, Optional<Buffer>>> prompt = new HashMap<>();
    private final Map<Audience, Map<String, Optional<Buffer>>> paced = new HashMap<>();
    private Version newest = Version.ZERO;

    Fold(RoomId room) {
        this.room = room;
    }

    void take(BoardChange change) {
        newest = change.version();
        for (BoardChange.ForAudience part : change.audiences()) {
            part.documents().forEach((key, document) -> {
                var into = part.paced().contains(key) ? paced : prompt;
                into.computeIfAbsent(part.audience(), any -> new TreeMap<>()).put(key, document);
            });
        }
    }

    boolean hasPrompt() {
        return !prompt.isEmpty();
    }

    boolean hasPaced() {
        return !paced.isEmpty();
    }

    /** What is to be sent now, for those audiences that somebody watches: owners first, then the groups. */
    List<Map.Entry<Audience, Parcel>> empty(boolean withPaced, Set<Audience> watched) {
        if (withPaced) {
            paced.forEach((audience, documents) ->
                    prompt.computeIfAbsent(audience, any -> new TreeMap<>()).putAll(documents));
            paced.clear();
        }
        List<Map.Entry<Audience, Parcel>> parcels = new ArrayList<>();
        for (Audience audience : inOrder()) {
            if (watched.contains(audience)) {
                boolean told = audience instanceof Audience.Group && !paced.containsKey(audience);
                parcels.add(
                        Map.entry(audience, Parcel.of(room, newest, told, prompt.getOrDefault(audience, Map.of()))));
            }
        }
        prompt.clear();
        return parcels;
    }

    private Set<Audience> inOrder() {
        Set<Audience> ordered = new LinkedHashSet<>();
        prompt.keySet().stream()
                .sorted(Comparator.comparing(audience -> audience instanceof Audience.Group))
                .forEach(ordered::add);
        return ordered;
    }
}
