package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.RestCodec;
import org.sessioniv.journal.codec.SnapshotCodec;

/**
 * Rebuilds a room from its journal: the same state from the same entries, always. A snapshot and the entries behind it
 * are enough when the snapshot is whole, of today's form, and of this very chain; else everything is read, the account
 * of the oldest entries first. Every link of the chain is checked on the way; a broken one is a {@link BrokenChain}.
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

    /** The room whose entries that stream holds; for streams that begin with {@link #PREFIX}. */
    static RoomId roomOf(StreamId stream) {
        return new RoomId(stream.value().substring(PREFIX.length()));
    }

    /** The stream that holds the account of a room's oldest entries, one entry for many of those. */
    public static StreamId restOf(RoomId room) {
        return new StreamId("rest/" + room.value());
    }

    /** The room as its journal tells it; an empty room when there is no entry. */
    public Future<RoomState> read(RoomId room) {
        return replay(room).map(Replayed::state);
    }

    /** The room with the place in its journal that it stands for. */
    public Future<At> readAt(RoomId room) {
        return replay(room).map(replayed -> new At(replayed.state(), replayed.end()));
    }

    /** A room, and the last entry of its journal that it knows. */
    public record At(RoomState state, Head head) {}

    /** The same without the help of a snapshot. */
    public Future<RoomState> readFromZero(RoomId room) {
        return replayFromZero(room).map(Replayed::state);
    }

    /** Once more when the chain seems broken: old entries may have been put at rest between two pages. */
    Future<Replayed> replay(RoomId room) {
        return replayOnce(room)
                .recover(cause -> cause instanceof BrokenChain ? replayOnce(room) : Future.failedFuture(cause));
    }

    /** What was read before, with the entries behind it; {@code so} is not to be used any more, also when it fails. */
    Future<Replayed> onwards(Replayed so) {
        return next(so, Long.MAX_VALUE);
    }

    private Future<Replayed> replayOnce(RoomId room) {
        return journal.latestSnapshot(streamOf(room))
                .otherwise(Optional.empty())
                .compose(found -> found.isEmpty() ? Future.succeededFuture(Optional.empty()) : start(room, found.get()))
                .compose(start -> start.map(so -> next(so, Long.MAX_VALUE)).orElseGet(() -> replayFromZero(room)));
    }

    Future<Replayed> replayFromZero(RoomId room) {
        return replayFromZero(room, Long.MAX_VALUE);
    }

    /** The same up to the entry that ends at or behind that version. */
    Future<Replayed> replayFromZero(RoomId room, long upTo) {
        return rest(room).compose(so -> next(so, upTo));
    }

    /** The room as far as the account of its oldest entries goes. */
    Future<Replayed> rest(RoomId room) {
        return nextRest(room, Head.NONE, Replayed.empty(room));
    }

    private Future<Replayed> nextRest(RoomId room, Head walked, Replayed so) {
        StreamId stream = restOf(room);
        return journal.read(stream, walked.version(), 1).compose(entries -> {
            if (entries.isEmpty()) {
                return end(stream, walked, so, () -> nextRest(room, walked, so));
            }
            Entry entry = entries.get(0);
            return OffLoop.call(() -> {
                        Replayed.check(stream, walked, entry);
                        return so.plus(AT_REST.read(entry.body().bytes()));
                    })
                    .compose(more -> nextRest(room, entry.head(), more));
        });
    }

    private Future<Replayed> next(Replayed so, long upTo) {
        if (so.end().version() >= upTo) {
            return Future.succeededFuture(so);
        }
        StreamId stream = streamOf(so.state().id());
        return journal.read(stream, so.end().version(), PAGE)
                .compose(entries -> entries.isEmpty()
                        ? end(stream, so.end(), so, () -> next(so, upTo))
                        : OffLoop.call(() -> so.plus(until(upTo, entries), CODEC))
                                .compose(more -> next(more, upTo)));
    }

    private static List<Entry> until(long version, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.version() < version).toList();
    }

    /** The stream ends here, if the store says so too; it may have gone on meanwhile. */
    private Future<Replayed> end(StreamId stream, Head walked, Replayed so, Supplier<Future<Replayed>> onwards) {
        return journal.head(stream).compose(head -> {
            if (head.version() == walked.version() && head.hash().equals(walked.hash())) {
                return Future.succeededFuture(so);
            }
            if (head.version() <= walked.version()) {
                return Future.failedFuture(new BrokenChain(stream, ChainCheck.wrongHead(walked, head)));
            }
            return journal.read(stream, walked.version(), 1)
                    .compose(more -> more.isEmpty()
                            ? Future.failedFuture(new BrokenChain(stream, ChainCheck.endsAt(walked, head)))
                            : onwards.get());
        });
    }

    /** Where a replay may start with that snapshot; nothing when it is of no use. */
    private Future<Optional<Replayed>> start(RoomId room, Snapshot snapshot) {
        return isOfThisChain(room, snapshot)
                .compose(is -> is
                        ? OffLoop.call(() -> snapshot.content()
                                .flatMap(SNAPSHOTS::read)
                                .filter(read -> read.state().id().equals(room)
                                        && read.state().version().count()
                                                == snapshot.head().version())
                                .map(read -> Replayed.of(read, snapshot.head())))
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Whether an entry of the room names this snapshot's head as its predecessor, or the room ends with it. */
    Future<Boolean> isOfThisChain(RoomId room, Snapshot snapshot) {
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
