package org.sessioniv.rooms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.codec.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards of a room as last told to its viewers, encoded. Each document is encoded once for all audiences for
 * which it is equal, and a document that did not change is not told again. A document that cannot be made stays as it
 * was last told, and is tried again with each change of the room.
 */
final class PublishedBoard {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedBoard.class);

    /** One for all rooms: a mapper of its own would learn all documents anew. */
    private static final JsonMapper JSON = DomainJson.mapper()
            .rebuild()
            .addModule(DomainJson.shown())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final RoomRules.Projecting rules;
    private final RoomCounters counters;
    private final Set<BoardKey> failing = new HashSet<>();
    /** The versions at which documents could be made again that had failed since they changed. */
    private final Map<BoardKey, Version> mended = new HashMap<>();

    private final Map<Audience.Group, Map<BoardKey, Told>> groups = new EnumMap<>(Audience.Group.class);
    private final Map<Audience, Set<BoardKey>> owned = new HashMap<>();

    /** A document as told, and the version at which it last changed for its audience. */
    private record Told(Version version, Optional<? extends BoardDocument> document, Optional<Buffer> bytes) {}

    PublishedBoard(RoomRules.Projecting rules, RoomCounters counters) {
        this.rules = rules;
        this.counters = counters;
    }

    /** Takes over the documents under these keys, and says what changed for whom: owners first, then the groups. */
    List<BoardChange.ForAudience> renew(RoomState room, Collection<BoardKey> keys) {
        return renew(room, keys, false);
    }

    /**
     * The same where others wrote meanwhile: a document that is again as it was here may have been another one in
     * between, and somebody who saw that may come back.
     */
    List<BoardChange.ForAudience> renewUnseen(RoomState room, Collection<BoardKey> keys) {
        return renew(room, keys, true);
    }

    private List<BoardChange.ForAudience> renew(RoomState room, Collection<BoardKey> keys, boolean unseen) {
        Map<Audience, Map<String, Optional<Buffer>>> changed = new HashMap<>();
        Set<String> paced = new HashSet<>();
        Set<BoardKey> all = new HashSet<>(keys);
        all.addAll(failing);
        for (BoardKey key : all) {
            if (key.family().paced()) {
                paced.add(key.text());
            }
            attempt(room, key, changed, unseen);
        }
        List<BoardChange.ForAudience> news = new ArrayList<>();
        changed.forEach((audience, documents) -> {
            BoardChange.ForAudience part = new BoardChange.ForAudience(audience, documents, paced);
            news.add(audience.owns() ? 0 : news.size(), part);
        });
        return news;
    }

    private void attempt(
            RoomState room, BoardKey key, Map<Audience, Map<String, Optional<Buffer>>> changed, boolean unseen) {
        boolean failed = failing.contains(key);
        try {
            if (failed) {
                mended.put(key, room.version());
            }
            key.owner()
                    .ifPresentOrElse(
                            owner -> renewOwned(room, key, owner, changed),
                            () -> renewShared(room, key, changed, unseen));
            failing.remove(key);
        } catch (RuntimeException | StackOverflowError broken) {
            counters.count(RoomCounters.Event.PROJECTIONS_FAILED);
            if (failing.add(key)) {
                LOG.error(
                        "a document of room {} cannot be made at version {}: {}, {}",
                        room.id().value(),
                        room.version().count(),
                        key.family(),
                        Whereabouts.of(broken));
            }
        }
    }

    private void renewOwned(
            RoomState room, BoardKey key, Audience owner, Map<Audience, Map<String, Optional<Buffer>>> changed) {
        owned.computeIfAbsent(owner, any -> new HashSet<>()).add(key);
        Optional<Buffer> bytes = rules.project(room, key, owner).map(this::encode);
        changed.computeIfAbsent(owner, any -> new TreeMap<>()).put(key.text(), bytes);
    }

    /** All audiences or none: what broke for one of them is told to nobody. */
    private void renewShared(
            RoomState room, BoardKey key, Map<Audience, Map<String, Optional<Buffer>>> changed, boolean unseen) {
        Version version = changedAt(room, key);
        Map<BoardDocument, Buffer> encoded = new HashMap<>();
        Map<Audience.Group, Told> news = new EnumMap<>(Audience.Group.class);
        for (Audience.Group group : Audience.Group.values()) {
            Optional<? extends BoardDocument> document = rules.project(room, key, group);
            Told before = boardOf(group).get(key);
            boolean same =
                    before == null ? document.isEmpty() : before.document().equals(document);
            if (!same || before == null) {
                Optional<Buffer> bytes = document.map(value -> encoded.computeIfAbsent(value, this::encode));
                news.put(group, new Told(version, document, bytes));
            } else if (unseen) {
                boardOf(group).put(key, new Told(version, before.document(), before.bytes()));
            }
        }
        news.forEach((group, told) -> {
            // That there is no such document is nothing new, but somebody may come back who had one.
            boolean isNews =
                    boardOf(group).put(key, told) != null || told.document().isPresent();
            if (isNews) {
                changed.computeIfAbsent(group, any -> new TreeMap<>()).put(key.text(), told.bytes());
            }
        });
    }

    private Version changedAt(RoomState room, BoardKey key) {
        Version touched = room.touched().getOrDefault(key, room.version());
        Version late = mended.getOrDefault(key, Version.ZERO);
        return touched.compareTo(late) > 0 ? touched : late;
    }

    /** The viewer's documents: all of them from version zero, else those that changed since. */
    Map<String, Optional<Buffer>> since(RoomState room, Viewer viewer, Version from) {
        Map<String, Optional<Buffer>> documents = new TreeMap<>();
        for (Audience audience : viewer.audiences()) {
            documents.putAll(since(room, audience, from));
        }
        if (from.count() == 0) {
            documents.values().removeIf(Optional::isEmpty);
        }
        return documents;
    }

    private Map<String, Optional<Buffer>> since(RoomState room, Audience audience, Version from) {
        return audience.read(new Audience.Reader<>() {
            @Override
            public Map<String, Optional<Buffer>> group(Audience.Group group) {
                return sinceForGroup(group, from);
            }

            @Override
            public Map<String, Optional<Buffer>> office(Audience.Office office) {
                return sinceForOwner(room, audience, from);
            }

            @Override
            public Map<String, Optional<Buffer>> delegation(DelegationId delegation) {
                return sinceForOwner(room, audience, from);
            }

            @Override
            public Map<String, Optional<Buffer>> participant(ParticipantId participant) {
                return sinceForOwner(room, audience, from);
            }
        });
    }

    private Map<String, Optional<Buffer>> sinceForGroup(Audience.Group group, Version from) {
        Map<String, Optional<Buffer>> documents = new TreeMap<>();
        boardOf(group).forEach((key, told) -> {
            if (told.version().compareTo(from) > 0) {
                documents.put(key.text(), told.bytes());
            }
        });
        return documents;
    }

    private Map<String, Optional<Buffer>> sinceForOwner(RoomState room, Audience owner, Version from) {
        Map<String, Optional<Buffer>> documents = new TreeMap<>();
        for (BoardKey key : owned.getOrDefault(owner, Set.of())) {
            if (!failing.contains(key) && changedAt(room, key).compareTo(from) > 0) {
                documents.put(key.text(), rules.project(room, key, owner).map(this::encode));
            }
        }
        return documents;
    }

    /** What changed since that version for anybody: owners first, then the groups. */
    List<BoardChange.ForAudience> changesSince(RoomState room, Version from) {
        List<BoardChange.ForAudience> changes = new ArrayList<>();
        owned.forEach((owner, keys) -> add(owner, sinceForOwner(room, owner, from), keys, changes));
        groups.forEach((group, told) -> add(group, sinceForGroup(group, from), told.keySet(), changes));
        return changes;
    }

    private static void add(
            Audience audience,
            Map<String, Optional<Buffer>> documents,
            Set<BoardKey> keys,
            List<BoardChange.ForAudience> changes) {
        if (!documents.isEmpty()) {
            Set<String> paced = keys.stream()
                    .filter(key -> key.family().paced())
                    .map(BoardKey::text)
                    .filter(documents::containsKey)
                    .collect(Collectors.toSet());
            changes.add(new BoardChange.ForAudience(audience, documents, paced));
        }
    }

    private Map<BoardKey, Told> boardOf(Audience.Group group) {
        return groups.computeIfAbsent(group, any -> new HashMap<>());
    }

    private Buffer encode(BoardDocument document) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a board document cannot be written", e);
        }
    }
}
