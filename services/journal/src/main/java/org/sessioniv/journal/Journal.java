package org.sessioniv.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * The append-only store of truth. An append is a compare-and-set on the stream's version, so two writers can never both
 * succeed, whatever else the cluster believes. Answers come on the caller's Vert.x context when there is one.
 *
 * <p>Every future may fail with {@link StoreBusy} (a named limit is reached; nothing was stored) or
 * {@link StoreUnavailable} (the store cannot work; nothing was stored).
 */
public interface Journal {
    /** The most entries that one read may ask for. */
    int MAX_READ_ENTRIES = 1_000;

    /** A read ends with the entry whose body passes this sum. */
    int MAX_READ_BYTES = 8 << 20;

    /** The most entries that one call drops. */
    int MAX_DROPPED_ENTRIES = 1_000;

    /**
     * Stores the entry if the stream's head {@linkplain Head#accepts accepts} it, and answers once it is durable.
     * Idempotent: the identical entry (same batch id, same hash) appended again answers DONE. Appends to one
     * stream must
     * not overlap; the next is sent after the last one's answer. Fails with {@link OutcomeUnknown} when repeating and
     * reading back did not settle whether the entry is stored.
     */
    Future<Appended> append(Entry entry);

    /**
     * The entries from the one that holds event {@code fromVersion}, in order. May be fewer than {@code limit} even
     * when there are more; only an empty list means the end. An entry whose hash, as kept beside it, is not that of
     * its content fails the read with a {@link BrokenChain}.
     */
    Future<List<Entry>> read(StreamId stream, long fromVersion, int limit);

    /** The end of the stream as stored, {@link Head#NONE} if it has no entry. */
    Future<Head> head(StreamId stream);

    /** All streams whose id starts with the prefix, in the order of their ids. */
    Future<List<StreamId>> streams(String prefix);

    /**
     * The snapshot that was saved last for the stream. It may be damaged, of an older form, or of a chain that is no
     * more: the reader checks it and falls back on the entries.
     */
    Future<Optional<Snapshot>> latestSnapshot(StreamId stream);

    /** Keeps this snapshot in place of the stream's earlier one. Losing it loses nothing but time. */
    Future<Void> saveSnapshot(Snapshot snapshot);

    /**
     * Drops the oldest entries of the stream that end at or before the version, at most
     * {@value #MAX_DROPPED_ENTRIES} of them, and answers how many; the stream's last entry always stays. Only for
     * entries of which another stream keeps the account. Repeat until the answer is 0; repeating does no harm.
     */
    Future<Integer> dropBefore(StreamId stream, long version);

    /**
     * Notes the heads of all streams in the register, and answers the register's own head, which then stands for all of
     * them. A journal without a register notes nothing and answers {@link Head#NONE}.
     */
    default Future<Head> seal() {
        return Future.succeededFuture(Head.NONE);
    }

    /** Lets what was accepted become durable, then lets go of the store. Calling it again changes nothing. */
    Future<Void> close();

    /** Refuses a read that no adaptor has to serve. */
    static void checkRead(long fromVersion, int limit) {
        if (fromVersion < 0 || limit < 1 || limit > MAX_READ_ENTRIES) {
            throw new IllegalArgumentException("cannot read " + limit + " entries from version " + fromVersion
                    + ": at least 1, at most " + MAX_READ_ENTRIES + ", from 0");
        }
    }
}
