package org.sessioniv.journal.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.MaxKey;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;

/**
 * The records' documents: {@code _id: {k: kind, i: id}, v: version, u: "kind:unique key", x: expiry, body}. The unique
 * index over {@code u} is sparse: records without the field do not meet in it. {@code now} decides what has expired.
 */
final class RecordCollection {
    private static final int ATTEMPTS = 3;

    private final MongoCollection<Document> collection;

    RecordCollection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    Future<Void> createIndexes() {
        IndexOptions unique = new IndexOptions().unique(true).sparse(true);
        return Driver.first(collection.createIndex(Indexes.ascending("u"), unique))
                .compose(ignored -> Driver.first(collection.createIndex(Indexes.ascending("x"))))
                .mapEmpty();
    }

    Future<Optional<StoredRecord>> load(RecordKey key, Instant now) {
        return living(Filters.eq("_id", id(key)), now);
    }

    Future<Optional<StoredRecord>> find(String kind, String uniqueKey, Instant now) {
        return living(Filters.eq("u", kind + ":" + uniqueKey), now);
    }

    Future<Saved> save(StoredRecord record, Instant now) {
        return attempt(record, now, ATTEMPTS).recover(failure -> settle(record, now, failure));
    }

    private Future<Saved> attempt(StoredRecord record, Instant now, int attempts) {
        Future<Saved> write = record.version() == 1 ? insert(record) : replace(record, now);
        return write.recover(failure -> {
            if (!Failures.isDuplicate(failure) || attempts <= 1) {
                return Future.failedFuture(failure);
            }
            return clash(record, now, attempts);
        });
    }

    private Future<Saved> insert(StoredRecord record) {
        return Driver.first(collection.insertOne(document(record))).map(Saved.SAVED);
    }

    private Future<Saved> replace(StoredRecord record, Instant now) {
        Bson before = Filters.and(
                Filters.eq("_id", id(record.key())),
                Filters.eq("v", record.version() - 1),
                Filters.or(Filters.exists("x", false), Filters.gt("x", Date.from(now))));
        return Driver.first(collection.replaceOne(before, document(record)))
                .map(result -> result.isPresent() && result.get().getMatchedCount() == 1 ? Saved.SAVED : Saved.STALE);
    }

    /** Something holds the id or the unique key. If it has expired it goes, and the write is tried again. */
    private Future<Saved> clash(StoredRecord record, Instant now, int attempts) {
        return load(record.key(), now).compose(same -> {
            long stored = same.map(StoredRecord::version).orElse(0L);
            if (stored != record.version() - 1) {
                return Future.succeededFuture(Saved.STALE);
            }
            String uniqueKey = record.uniqueKey().orElse("");
            return find(record.key().kind(), uniqueKey, now).compose(holder -> {
                if (holder.isPresent() && !holder.get().key().equals(record.key())) {
                    return Future.succeededFuture(Saved.KEY_TAKEN);
                }
                return deleteExpired(Filters.eq("_id", id(record.key())), now)
                        .compose(ignored ->
                                deleteExpired(Filters.eq("u", record.key().kind() + ":" + uniqueKey), now))
                        .compose(ignored -> attempt(record, now, attempts - 1));
            });
        });
    }

    /** The answer was lost or made no sense: what is stored now decides, if it is what was to be stored. */
    private Future<Saved> settle(StoredRecord record, Instant now, Throwable failure) {
        if (Failures.isRefusal(failure)) {
            return Future.failedFuture(Failures.inWords(failure));
        }
        OutcomeUnknown unknown = new OutcomeUnknown(
                "MongoDB did not say whether " + record + " is stored: " + failure.getMessage(), failure);
        return load(record.key(), now)
                .recover(again -> Future.failedFuture(unknown))
                .compose(found -> found.equals(Optional.of(record))
                        ? Future.succeededFuture(Saved.SAVED)
                        : Future.failedFuture(unknown));
    }

    /** In whatever version it is, where there is none. */
    Future<Void> lay(StoredRecord record) {
        return insert(record).mapEmpty();
    }

    Future<List<StoredRecord>> all(Optional<RecordKey> after, int limit, Instant now) {
        Bson alive = Filters.or(Filters.exists("x", false), Filters.gt("x", Date.from(now)));
        Bson range = after.<Bson>map(key -> Filters.and(new Document("_id", new Document("$gt", id(key))), alive))
                .orElse(alive);
        return page(range, limit);
    }

    Future<List<StoredRecord>> list(String kind, String afterId, int limit, Instant now) {
        Bson range = Filters.and(
                new Document("_id", new Document("$gt", id(kind, afterId)).append("$lt", id(kind, new MaxKey()))),
                Filters.or(Filters.exists("x", false), Filters.gt("x", Date.from(now))));
        return page(range, limit);
    }

    private Future<List<StoredRecord>> page(Bson range, int limit) {
        long[] bytes = {0};
        return Driver.collect(
                        collection.find(range).sort(Sorts.ascending("_id")).limit(limit), document -> {
                            bytes[0] += document.get("body", Binary.class).length();
                            return bytes[0] > Records.MAX_LIST_BYTES;
                        })
                .map(page -> page.stream().map(RecordCollection::record).toList());
    }

    /** Finds out first whether it was alive, by deleting only if it is. */
    Future<Boolean> remove(RecordKey key, Instant now) {
        Bson alive = Filters.and(
                Filters.eq("_id", id(key)), Filters.or(Filters.exists("x", false), Filters.gt("x", Date.from(now))));
        return Driver.first(collection.deleteOne(alive)).compose(result -> {
            if (deleted(result) == 1) {
                return Future.succeededFuture(true);
            }
            return deleteExpired(Filters.eq("_id", id(key)), now).map(false);
        });
    }

    Future<Integer> removeExpired(Instant now) {
        return Driver.first(collection.deleteMany(Filters.lte("x", Date.from(now))))
                .map(RecordCollection::deleted);
    }

    private Future<Integer> deleteExpired(Bson which, Instant now) {
        return Driver.first(collection.deleteMany(Filters.and(which, Filters.lte("x", Date.from(now)))))
                .map(RecordCollection::deleted);
    }

    private Future<Optional<StoredRecord>> living(Bson which, Instant now) {
        return Driver.first(collection.find(which))
                .map(found -> found.map(RecordCollection::record).filter(record -> !record.isExpired(now)));
    }

    private static int deleted(Optional<DeleteResult> result) {
        return result.map(DeleteResult::getDeletedCount).orElse(0L).intValue();
    }

    private static Document id(RecordKey key) {
        return id(key.kind(), key.id());
    }

    private static Document id(String kind, Object id) {
        return new Document("k", kind).append("i", id);
    }

    private static Document document(StoredRecord record) {
        Document document = new Document("_id", id(record.key())).append("v", record.version());
        record.uniqueKey().ifPresent(key -> document.append("u", record.key().kind() + ":" + key));
        record.expiresAt().ifPresent(instant -> document.append("x", Date.from(instant)));
        return document.append("body", new Binary(record.body().bytes()));
    }

    private static StoredRecord record(Document document) {
        Document id = document.get("_id", Document.class);
        @Nullable String uniqueKey = document.getString("u");
        String kind = id.getString("k");
        return new StoredRecord(
                new RecordKey(kind, id.getString("i")),
                document.getLong("v"),
                Optional.ofNullable(uniqueKey).map(key -> key.substring(kind.length() + 1)),
                Optional.ofNullable(document.getDate("x")).map(date -> Instant.ofEpochMilli(date.getTime())),
                Body.of(document.get("body", Binary.class).getData()));
    }
}
