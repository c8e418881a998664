package org.sessioniv.journal;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records that last as long as their object: for tests and simulation. Answers are given at once. */
public final class InMemoryRecords implements Records {
    private final InstantSource clock;
    private final NavigableMap<RecordKey, StoredRecord> records =
            new TreeMap<>(Comparator.comparing(RecordKey::kind).thenComparing(RecordKey::id));

    public InMemoryRecords(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Future<Optional<StoredRecord>> load(RecordKey key) {
        return Future.succeededFuture(living(key));
    }

    @Override
    public synchronized Future<Saved> save(StoredRecord record) {
        long stored = living(record.key()).map(StoredRecord::version).orElse(0L);
        if (record.version() != stored + 1) {
            return Future.succeededFuture(Saved.STALE);
        }
        Optional<StoredRecord> holder =
                record.uniqueKey().flatMap(uniqueKey -> holderOf(record.key().kind(), uniqueKey));
        if (holder.isPresent() && !holder.get().key().equals(record.key())) {
            return Future.succeededFuture(Saved.KEY_TAKEN);
        }
        records.put(record.key(), record);
        return Future.succeededFuture(Saved.SAVED);
    }

    @Override
    public synchronized Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return Future.succeededFuture(holderOf(kind, uniqueKey));
    }

    @Override
    public synchronized Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        Records.checkList(kind, limit);
        List<StoredRecord> page = new ArrayList<>();
        long bytes = 0;
        for (StoredRecord record : records.values()) {
            boolean wanted =
                    record.key().kind().equals(kind) && record.key().id().compareTo(afterId) > 0;
            if (wanted && !isExpired(record) && page.size() < limit && bytes <= MAX_LIST_BYTES) {
                page.add(record);
                bytes += record.body().size();
            }
        }
        return Future.succeededFuture(List.copyOf(page));
    }

    @Override
    public synchronized Future<Boolean> remove(RecordKey key) {
        @Nullable StoredRecord removed = records.remove(key);
        return Future.succeededFuture(removed != null && !isExpired(removed));
    }

    @Override
    public synchronized Future<Integer> removeExpired() {
        int before = records.size();
        records.values().removeIf(this::isExpired);
        return Future.succeededFuture(before - records.size());
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private Optional<StoredRecord> living(RecordKey key) {
        return Optional.ofNullable(records.get(key)).filter(record -> !isExpired(record));
    }

    private Optional<StoredRecord> holderOf(String kind, String uniqueKey) {
        return records.values().stream()
                .filter(record -> record.key().kind().equals(kind))
                .filter(record -> record.uniqueKey().equals(Optional.of(uniqueKey)))
                .filter(record -> !isExpired(record))
                .findFirst();
    }

    private boolean isExpired(StoredRecord record) {
        return record.isExpired(clock.instant());
    }
}
