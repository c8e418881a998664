package org.sessioniv.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoredRecord;

/** Records of one kind, read and written as one type. */
final class Drawer<T> {
    private static final int ATTEMPTS = 5;

    private final Records records;
    private final String kind;
    private final Class<T> type;

    Drawer(Records records, String kind, Class<T> type) {
        this.records = records;
        this.kind = kind;
        this.type = type;
    }

    /** What a record says besides its content. */
    record Label(String id, Optional<String> uniqueKey, Optional<Instant> until) {
        static Label of(String id) {
            return new Label(id, Optional.empty(), Optional.empty());
        }

        Label withKey(String key) {
            return new Label(id, Optional.of(key), until);
        }

        Label until(Instant end) {
            return new Label(id, uniqueKey, Optional.of(end));
        }
    }

    Future<Optional<T>> load(String id) {
        return records.load(new RecordKey(kind, id)).map(found -> found.map(this::read));
    }

    Future<Optional<T>> findByKey(String uniqueKey) {
        return records.findByUniqueKey(kind, uniqueKey).map(found -> found.map(this::read));
    }

    /** Stores something new. */
    Future<Saved> create(Label label, T value) {
        return records.save(record(label, 1, value));
    }

    /** Stores the value whatever stood there before. */
    Future<Saved> put(Label label, T value) {
        return put(label, value, ATTEMPTS);
    }

    private Future<Saved> put(Label label, T value, int attempts) {
        if (attempts == 0) {
            return Future.failedFuture(new StoreBusy("a record of kind " + kind + " is being changed by many"));
        }
        return records.load(new RecordKey(kind, label.id()))
                .compose(found -> records.save(
                        record(label, found.map(StoredRecord::version).orElse(0L) + 1, value)))
                .compose(saved ->
                        saved == Saved.STALE ? put(label, value, attempts - 1) : Future.succeededFuture(saved));
    }

    /** True for exactly one of several callers. */
    Future<Boolean> remove(String id) {
        return records.remove(new RecordKey(kind, id));
    }

    private StoredRecord record(Label label, long version, T value) {
        return new StoredRecord(
                new RecordKey(kind, label.id()),
                version,
                label.uniqueKey(),
                label.until(),
                Body.utf8(WireJson.write(value)));
    }

    private T read(StoredRecord record) {
        try {
            return WireJson.MAPPER.readValue(record.body().utf8(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a record of kind " + kind + " cannot be read");
        }
    }
}
