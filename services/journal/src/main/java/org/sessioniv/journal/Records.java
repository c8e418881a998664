package org.sessioniv.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Documents that are not streams: sign-ins, join codes, tickets, erasable personal data. One record is read and written
 * whole. The adaptor has a clock, and a record past its expiry is never answered, swept or not. Failures and
 * the context
 * of answers are those of {@link Journal}.
 */
public interface Records {
    /** The most records that one list may ask for. */
    int MAX_LIST = 1_000;

    /** A list ends with the record whose body passes this sum. */
    int MAX_LIST_BYTES = 8 << 20;

    Future<Optional<StoredRecord>> load(RecordKey key);

    /**
     * Stores the record if its version follows the stored one: version 1 wants none there, version n wants n − 1. An
     * expired record counts as none, and so does its unique key. Fails with {@link OutcomeUnknown} when the answer was
     * lost and reading back did not settle it.
     */
    Future<Saved> save(StoredRecord record);

    Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey);

    /**
     * Records of a kind whose id comes behind {@code afterId} ("" for the start), in the order of their ids. May be
     * fewer than {@code limit} even when there are more; only an empty list means the end.
     */
    Future<List<StoredRecord>> list(String kind, String afterId, int limit);

    /**
     * Erases the record for good. Answers true if it was there and not expired: of several callers exactly one is told
     * so, which makes a single-use ticket. Fails with {@link OutcomeUnknown} when the answer was lost.
     */
    Future<Boolean> remove(RecordKey key);

    /** Erases what has expired and answers how many it were. To be called every few minutes. */
    Future<Integer> removeExpired();

    Future<Void> close();

    /** Refuses a list that no adaptor has to serve. */
    static void checkList(String kind, int limit) {
        RecordKey.checkKind(kind);
        if (limit < 1 || limit > MAX_LIST) {
            throw new IllegalArgumentException("cannot list " + limit + " records: at least 1, at most " + MAX_LIST);
        }
    }
}
