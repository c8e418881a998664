package org.sessioniv.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.sessioniv.journal.codec.Forms;

/**
 * Records of one kind, read and written as one type, from whichever form they were once stored in. A form other
 * than the first stands in the record beside its content.
 */
final class Drawer<T> {
    private static final int ATTEMPTS = 5;
    private static final String FORM = "form";

    private final Records records;
    private final String kind;
    private final Class<T> type;
    private final Forms forms;

    Drawer(Records records, String kind, Class<T> type) {
        this(records, kind, type, Forms.of("a record of kind " + kind, 1));
    }

    Drawer(Records records, String kind, Class<T> type, Forms forms) {
        this.records = records;
        this.kind = kind;
        this.type = type;
        this.forms = forms;
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
                new RecordKey(kind, label.id()), version, label.uniqueKey(), label.until(), Body.utf8(written(value)));
    }

    private String written(T value) {
        ObjectNode content = WireJson.MAPPER.valueToTree(value);
        if (forms.today() > 1) {
            content.put(FORM, forms.today());
        }
        return content.toString();
    }

    private T read(StoredRecord record) {
        try {
            ObjectNode content =
                    (ObjectNode) WireJson.MAPPER.readTree(record.body().utf8());
            JsonNode form = Optional.ofNullable(content.remove(FORM)).orElse(IntNode.valueOf(1));
            return WireJson.MAPPER.treeToValue(forms.raise(form, content), type);
        } catch (JsonProcessingException | ClassCastException unreadable) {
            throw new IllegalStateException("a record of kind " + kind + " cannot be read");
        }
    }
}
