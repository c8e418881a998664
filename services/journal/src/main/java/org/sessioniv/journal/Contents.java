package org.sessioniv.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * What a store gives and takes as it is, when all of it moves to another store: while nothing else uses either. Unlike
 * {@link Journal#append} and {@link Records#save} it also lays what has lost its beginning: a stream whose oldest
 * entries were dropped, a record of a later version. Failures and the context of answers are those of {@link Journal}.
 */
public interface Contents {
    /** The most entries that are laid at once. */
    int MAX_LAID = 1_000;

    /**
     * Lays entries of one stream that follow each other. The first follows the stream's head, or is the first of a
     * stream that holds nothing. Fails, with nothing or a beginning of them laid, when it does not.
     */
    Future<Void> lay(List<Entry> entries);

    /** Lays a record in whatever version it is, where there is none of its key. Fails when there is one. */
    Future<Void> lay(StoredRecord record);

    /**
     * Records of all kinds behind that key (nothing for the start), in the order of kind and id; none that has expired.
     * May be fewer than {@code limit}; only an empty list means the end.
     */
    Future<List<StoredRecord>> records(Optional<RecordKey> after, int limit);

    /** Refuses entries that are not of one stream or do not follow each other. */
    static void checkLaid(List<Entry> entries) {
        if (entries.isEmpty() || entries.size() > MAX_LAID) {
            throw new IllegalArgumentException(
                    "cannot lay " + entries.size() + " entries: at least 1, at most " + MAX_LAID);
        }
        for (int i = 1; i < entries.size(); i++) {
            checkFollows(entries.get(i - 1).head(), entries.get(i), entries.get(0).stream());
        }
    }

    /** Refuses an entry that does not come next in that stream. */
    static void checkFollows(Head head, Entry entry, StreamId stream) {
        if (!entry.stream().equals(stream) || !head.accepts(entry)) {
            throw new IllegalArgumentException("version " + entry.version() + " of " + entry.stream()
                    + " does not follow version " + head.version() + " of " + stream);
        }
    }
}
