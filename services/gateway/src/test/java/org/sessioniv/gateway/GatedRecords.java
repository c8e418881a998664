package org.sessioniv.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;

/** Records behind a gate that a test opens and shuts by hand: a store that is slow, or that does not answer at all. */
public final class GatedRecords implements Records {
    private final Records records;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean shut;
    private boolean shutForRemovals;
    private boolean broken;
    private Runnable behindNextLoad = () -> {};

    public GatedRecords(Records records) {
        this.records = records;
    }

    /** From now on whatever is asked waits. */
    public synchronized void shut() {
        shut = true;
    }

    /** From now on whatever is to be removed waits. */
    public synchronized void shutForRemovals() {
        shutForRemovals = true;
    }

    /** Answers all that waits, in order, and whatever is asked from now on. */
    public void open() {
        List<Runnable> now;
        synchronized (this) {
            shut = false;
            shutForRemovals = false;
            now = List.copyOf(waiting);
            waiting.clear();
        }
        now.forEach(Runnable::run);
    }

    /** Whether everything asked from now on fails. */
    public synchronized void fail(boolean value) {
        broken = value;
    }

    /** Happens once the next record has been loaded, before anybody learns of that. */
    public synchronized void behindNextLoad(Runnable happens) {
        behindNextLoad = happens;
    }

    /** How many wait at the gate. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private <T> Future<T> pass(Supplier<Future<T>> call) {
        return pass(call, false);
    }

    private synchronized <T> Future<T> pass(Supplier<Future<T>> call, boolean removes) {
        if (broken) {
            return Future.failedFuture(new StoreUnavailable("the test says so", new IllegalStateException()));
        }
        if (!shut && !(removes && shutForRemovals)) {
            return call.get();
        }
        Promise<T> later = Promise.promise();
        waiting.add(() -> call.get().onComplete(later));
        return later.future();
    }

    @Override
    public Future<Optional<StoredRecord>> load(RecordKey key) {
        return pass(() -> {
            Future<Optional<StoredRecord>> found = records.load(key);
            Runnable happens = behindNextLoad;
            behindNextLoad = () -> {};
            happens.run();
            return found;
        });
    }

    @Override
    public Future<Saved> save(StoredRecord record) {
        return pass(() -> records.save(record));
    }

    @Override
    public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return pass(() -> records.findByUniqueKey(kind, uniqueKey));
    }

    @Override
    public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        return pass(() -> records.list(kind, afterId, limit));
    }

    @Override
    public Future<Boolean> remove(RecordKey key) {
        return pass(() -> records.remove(key), true);
    }

    @Override
    public Future<Integer> removeExpired() {
        return pass(records::removeExpired);
    }

    @Override
    public Future<Void> close() {
        return records.close();
    }
}
