package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Journal;

/**
 * Whether a place that somebody comes back with is in the history of this room. The newest places are known by heart;
 * for an older one the journal is asked, which knows them all but for those that were put at rest.
 */
final class Lineages {
    /** Places known by heart: the entries of some minutes at full load. */
    static final int WINDOW = 4_096;

    private final RoomId room;
    private final Journal journal;
    private final TreeMap<Long, Lineage> recent = new TreeMap<>();

    /** How a place stands to the room's history. */
    enum Kin {
        /** It is in it. */
        SAME,
        /** It never was: the server was restored, and what came after the copy is gone. */
        OTHER,
        /** The room has not read so far: another writer has gone ahead of it. */
        AHEAD,
        /** Nobody can say any more. */
        UNKNOWN
    }

    Lineages(RoomId room, Journal journal) {
        this.room = room;
        this.journal = journal;
    }

    /** The room was read again, up to there. */
    void begin(Lineage end) {
        recent.clear();
        add(end);
    }

    void add(Lineage end) {
        recent.put(end.version().count(), end);
        if (recent.size() > WINDOW) {
            recent.pollFirstEntry();
        }
    }

    Future<Kin> kin(Optional<Lineage> place) {
        return place.map(this::kin).orElseGet(() -> Future.succeededFuture(Kin.UNKNOWN));
    }

    /** The same, of a room that was read anew; fails when somebody has gone ahead of it again meanwhile. */
    Future<Kin> sureKin(Optional<Lineage> place) {
        return kin(place).compose(kin -> switch (kin) {
            case AHEAD -> Future.failedFuture(Answer.STORE_UNAVAILABLE);
            case SAME, OTHER, UNKNOWN -> Future.succeededFuture(kin);
        });
    }

    private Future<Kin> kin(Lineage place) {
        long version = place.version().count();
        if (recent.containsKey(version)) {
            return Future.succeededFuture(same(place.equals(recent.get(version))));
        }
        long newest = recent.lastKey();
        if (version > newest) {
            return journal.head(RoomReader.streamOf(room)).map(head -> head.version() > newest ? Kin.AHEAD : Kin.OTHER);
        }
        return version > recent.firstKey()
                ? Future.succeededFuture(Kin.OTHER)
                : journal.read(RoomReader.streamOf(room), version, 1).map(entries -> kin(place, entries));
    }

    private static Kin kin(Lineage place, List<Entry> entries) {
        if (entries.isEmpty() || entries.get(0).version() > place.version().count()) {
            return Kin.UNKNOWN;
        }
        Entry next = entries.get(0);
        return same(place.equals(Lineage.of(new Version(next.version()), next.previous())));
    }

    private static Kin same(boolean is) {
        return is ? Kin.SAME : Kin.OTHER;
    }
}
