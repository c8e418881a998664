package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.RestCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the account of a room's oldest entries into a stream of its own, with commits to the note merged, and only when
 * that is durable drops the entries. Commits within the window in which an author may come back stay as they are.
 */
final class MergingAtRest {
    private static final Logger LOG = LoggerFactory.getLogger(MergingAtRest.class);
    private static final int PAGE = 500;
    private static final RestCodec CODEC = new RestCodec();

    private final RoomId room;
    private final RoomWorld world;
    private final RoomReader reader;
    private Optional<Base> base = Optional.empty();

    /** The room as far as the account goes, and the account's own head. */
    private record Base(Replayed room, Head head) {}

    /** An account that was found to tell the truth, and the room as it tells it. */
    private record Checked(Replayed room, Body body) {}

    MergingAtRest(RoomId room, RoomWorld world) {
        this.room = room;
        this.world = world;
        this.reader = new RoomReader(world.journal());
    }

    void forget() {
        base = Optional.empty();
    }

    /** Merges what is old in the room as it is now. */
    Future<Void> merge(RoomState now) {
        long upTo = now.note().revision() - world.limits().window();
        long known = base.map(one -> one.room().state().note().revision()).orElse(0L);
        if (upTo - known < world.limits().mergeEvery()) {
            return Future.succeededFuture();
        }
        return base().compose(start -> drop(start.room().end().version()).compose(dropped -> mergeFrom(start, upTo)))
                .onFailure(failed -> forget());
    }

    private Future<Base> base() {
        return base.map(Future::succeededFuture)
                .orElseGet(() -> reader.rest(room)
                        .compose(read ->
                                world.journal().head(RoomReader.restOf(room)).map(head -> new Base(read, head))));
    }

    private Future<Void> mergeFrom(Base start, long upTo) {
        base = Optional.of(start);
        Account account = new Account(start.room(), upTo);
        return gather(account, start.room().end().version()).compose(gathered -> {
            boolean small = account.commits() < world.limits().mergeEvery() && !account.isFull();
            return small ? Future.succeededFuture() : write(start, account).compose(next -> mergeFrom(next, upTo));
        });
    }

    private Future<Void> gather(Account account, long from) {
        return world.journal().read(RoomReader.streamOf(room), from, PAGE).compose(entries -> {
            if (entries.isEmpty()) {
                return Future.succeededFuture();
            }
            long next = entries.get(entries.size() - 1).nextVersion();
            return OffLoop.call(() -> account.take(entries))
                    .compose(more -> more ? gather(account, next) : Future.succeededFuture());
        });
    }

    private Future<Base> write(Base start, Account account) {
        return OffLoop.call(() -> new Checked(account.merged(), Body.of(CODEC.write(account.rest()))))
                .compose(checked -> append(start, account, checked));
    }

    private Future<Base> append(Base start, Account account, Checked checked) {
        Entry entry = entry(start, account.end(), checked.body());
        return world.journal().append(entry).compose(done -> {
            if (done != Appended.DONE) {
                return Future.failedFuture("another account was written meanwhile");
            }
            LOG.info(
                    "room {}: {} events at rest as {} bytes",
                    room.value(),
                    entry.events(),
                    checked.body().size());
            Base next = new Base(checked.room(), entry.head());
            base = Optional.of(next);
            return drop(account.end().version()).map(next);
        });
    }

    /** The account's versions are those of the entries in whose place it stands. */
    private Entry entry(Base start, Head end, Body body) {
        StreamId rest = RoomReader.restOf(room);
        long from = start.room().end().version();
        EntryHash previous = start.head().hash();
        BatchId id = new BatchId(world.tokens().get());
        return new Entry(rest, from, (int) (end.version() - from), end.epoch(), id, previous, world.now(), body);
    }

    private Future<Void> drop(long version) {
        if (version == 0) {
            return Future.succeededFuture();
        }
        return world.journal()
                .dropBefore(RoomReader.streamOf(room), version)
                .compose(count -> count == 0 ? Future.succeededFuture() : drop(version));
    }
}
