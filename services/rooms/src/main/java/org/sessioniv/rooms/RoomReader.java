package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.RestCodec;
import org.sessioniv.journal.codec.SnapshotCodec;

/**
 * Rebuilds a room from its journal: the same state from the same entries, always. A snapshot and the entries behind it
 * are enough when the snapshot is whole, of today's form, and of this very chain; else everything is read, the account
 * of the oldest entries first.
 */
public final class RoomReader {
    /** What the streams of rooms begin with. */
    static final String PREFIX = "room/";

    private static final int PAGE = 500;

    private static final BatchCodec CODEC = new BatchCodec();
    private static final RestCodec AT_REST = new RestCodec();
    private static final SnapshotCodec SNAPSHOTS = new SnapshotCodec();

    private final Journal journal;

    public RoomReader(Journal journal) {
        this.journal = journal;
    }

    /** The stream that holds a room's entries. */
    public static StreamId streamOf(RoomId room) {
        return new StreamId(PREFIX + room.value());
    }

    /** The stream that holds the account of a room's oldest entries, one entry for many of those. */
    public static StreamId restOf(RoomId room) {
        return new StreamId("rest/" + room.value());
    }

    /** The room as its journal tells it; an empty room when there is no entry. */
    public Future<RoomState> read(RoomId room) {
        return replay(room).map(Replayed::state);
    }

    /** The same without the help of a snapshot. */
    public Future<RoomState> readFromZero(RoomId room) {
        return replayFromZero(room).map(Replayed::state);
    }

    Future<Replayed> replay(RoomId room) {
        return journal.latestSnapshot(streamOf(room))
                .otherwise(Optional.empty())
                .compose(found -> found.isEmpty() ? Future.succeededFuture(Optional.empty()) : start(room, found.get()))
                .compose(start -> start.map(this::next).orElseGet(() -> replayFromZero(room)));
    }

    Future<Replayed> replayFromZero(RoomId room) {
        return rest(room).compose(this::next);
    }

    /** The room as far as the account of its oldest entries goes. */
    Future<Replayed> rest(RoomId room) {
        return nextRest(room, 0, Replayed.empty(room));
    }

    private Future<Replayed> nextRest(RoomId room, long from, Replayed so) {
        return journal.read(restOf(room), from, 1).compose(entries -> {
            if (entries.isEmpty()) {
                return Future.succeededFuture(so);
            }
            Entry entry = entries.get(0);
            return OffLoop.call(() -> so.plus(AT_REST.read(entry.body().bytes())))
                    .compose(more -> nextRest(room, entry.nextVersion(), more));
        });
    }

    private Future<Replayed> next(Replayed so) {
        return journal.read(streamOf(so.state().id()), so.end().version(), PAGE)
                .compose(entries -> entries.isEmpty()
                        ? Future.succeededFuture(so)
                        : OffLoop.call(() -> so.plus(entries, CODEC)).compose(this::next));
    }

    /** Where a replay may start with that snapshot; nothing when it is of no use. */
    private Future<Optional<Replayed>> start(RoomId room, Snapshot snapshot) {
        return isOfThisChain(room, snapshot)
                .compose(is -> is
                        ? OffLoop.call(() -> SNAPSHOTS
                                .read(snapshot.body().bytes())
                                .filter(read -> read.state().id().equals(room)
                                        && read.state().version().count()
                                                == snapshot.head().version())
                                .map(read -> Replayed.of(read, snapshot.head())))
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Boolean> isOfThisChain(RoomId room, Snapshot snapshot) {
        StreamId stream = streamOf(room);
        return journal.read(stream, snapshot.head().version(), 1)
                .compose(entries -> entries.isEmpty()
                        ? journal.head(stream).map(snapshot.head()::equals)
                        : Future.succeededFuture(follows(entries, snapshot)));
    }

    private static boolean follows(List<Entry> entries, Snapshot snapshot) {
        Entry first = entries.get(0);
        return first.version() == snapshot.head().version()
                && first.previous().equals(snapshot.head().hash());
    }
}
