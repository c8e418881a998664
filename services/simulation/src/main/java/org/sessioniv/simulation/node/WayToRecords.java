package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;

/** One life's way to the records that all nodes share. */
final class WayToRecords implements Records {
    private final Records shared;
    private final StoreCalls calls;

    WayToRecords(Records shared, StoreCalls calls) {
        this.shared = shared;
        this.calls = calls;
    }

    @Override
    public Future<Optional<StoredRecord>> load(RecordKey key) {
        return calls.read("records", () -> shared.load(key));
    }

    @Override
    public Future<Saved> save(StoredRecord record) {
        return calls.read("records", () -> shared.save(record));
    }

    @Override
    public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return calls.read("records", () -> shared.findByUniqueKey(kind, uniqueKey));
    }

    @Override
    public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        return calls.read("records", () -> shared.list(kind, afterId, limit));
    }

    @Override
    public Future<Boolean> remove(RecordKey key) {
        return calls.read("records", () -> shared.remove(key));
    }

    @Override
    public Future<Integer> removeExpired() {
        return calls.read("records", shared::removeExpired);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
