package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.rooms.Timers;

/** One node's way to records that it shares with others: slow, away, or without an answer, as a test wants it. */
public final class ShakyRecords implements Records {
    private final Records store;
    private final Timers timers;
    private Duration delay = Duration.ZERO;
    private Duration late = Duration.ZERO;
    private Duration lateLists = Duration.ZERO;
    private boolean away;
    private boolean swallowing;
    private boolean readOnly;
    private boolean failsLists;
    private int lost;

    public ShakyRecords(Records store, Timers timers) {
        this.store = store;
        this.timers = timers;
    }

    /** Nothing arrives, and callers hear so. */
    public void away(boolean is) {
        away = is;
    }

    /** Everything arrives and is answered that much later. */
    public void slow(Duration by) {
        delay = by;
    }

    /** Everything arrives at once and is answered that much later. */
    public void late(Duration by) {
        late = by;
    }

    /** Lists are made at once and answered that much later. */
    public void lateLists(Duration by) {
        lateLists = by;
    }

    /** Lists fail, and all else works. */
    public void failLists(boolean is) {
        failsLists = is;
    }

    /** Nothing arrives, and nobody hears anything. */
    public void swallow(boolean is) {
        swallowing = is;
    }

    /** So many of the next saves are stored and answered as unknown. */
    public void loseAnswers(int saves) {
        lost = saves;
    }

    /** Saves fail, and all else works. */
    public void readOnly(boolean is) {
        readOnly = is;
    }

    @Override
    public Future<Saved> save(StoredRecord record) {
        if (readOnly) {
            return Future.failedFuture(new StoreUnavailable("nothing can be stored"));
        }
        return call(() -> {
            Future<Saved> saved = store.save(record);
            if (lost > 0) {
                lost--;
                return saved.compose(stored -> Future.failedFuture(new OutcomeUnknown("the answer was lost")));
            }
            return saved;
        });
    }

    @Override
    public Future<Optional<StoredRecord>> load(RecordKey key) {
        return call(() -> store.load(key));
    }

    @Override
    public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return call(() -> store.findByUniqueKey(kind, uniqueKey));
    }

    @Override
    public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        if (failsLists) {
            return Future.failedFuture(new StoreUnavailable("nothing can be listed"));
        }
        return call(() -> later(lateLists, store.list(kind, afterId, limit)));
    }

    @Override
    public Future<Boolean> remove(RecordKey key) {
        return call(() -> store.remove(key));
    }

    @Override
    public Future<Integer> removeExpired() {
        return call(store::removeExpired);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private <T> Future<T> call(Supplier<Future<T>> work) {
        if (away) {
            return Future.failedFuture(new StoreUnavailable("the store is away"));
        }
        if (swallowing) {
            return Promise.<T>promise().future();
        }
        if (delay.isZero()) {
            return later(late, work.get());
        }
        Promise<T> answer = Promise.promise();
        timers.after(delay, () -> work.get().onComplete(answer));
        return answer.future();
    }

    private <T> Future<T> later(Duration by, Future<T> done) {
        if (by.isZero()) {
            return done;
        }
        Promise<T> answer = Promise.promise();
        timers.after(by, () -> done.onComplete(answer));
        return answer.future();
    }
}
