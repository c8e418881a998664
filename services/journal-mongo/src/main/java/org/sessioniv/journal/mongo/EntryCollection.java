package org.sessioniv.journal.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.MaxKey;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/**
 * The journal's documents: {@code _id: {s: stream, n: version}, k: events, e: epoch, b: batch, p: previous
 * hash, h: hash,
 * t: instant, body}. MongoDB compares sub-documents field by field in their order, so the one index that every
 * collection has serves order and ranges too.
 */
final class EntryCollection {
    private final MongoCollection<Document> collection;

    EntryCollection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    Future<Void> insert(Entry entry, EntryHash hash) {
        return Driver.first(collection.insertOne(document(entry, hash))).mapEmpty();
    }

    /** One behind the other, and no further than the first that is there already. */
    Future<Void> lay(List<Entry> entries) {
        Entry first = entries.get(0);
        List<Document> documents =
                entries.stream().map(entry -> document(entry, entry.hash())).toList();
        return head(first.stream()).compose(head -> {
            if (!head.equals(Head.NONE)) {
                Contents.checkFollows(head, first, first.stream());
            }
            return Driver.first(collection.insertMany(documents)).mapEmpty();
        });
    }

    private static Document document(Entry entry, EntryHash hash) {
        return new Document("_id", id(entry.stream().value(), entry.version()))
                .append("k", entry.events())
                .append("e", entry.epoch())
                .append("b", new Binary(entry.batch().bytes()))
                .append("p", new Binary(entry.previous().bytes()))
                .append("h", new Binary(hash.bytes()))
                .append("t", Date.from(entry.at()))
                .append("body", new Binary(entry.body().bytes()));
    }

    Future<Head> head(StreamId stream) {
        return Driver.first(collection
                        .find(within(stream, 0))
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("k", "e", "h"))
                        .limit(1))
                .map(found -> found.map(EntryCollection::headAfter).orElse(Head.NONE));
    }

    /** The hash of the entry at exactly this version. */
    Future<Optional<EntryHash>> hashAt(StreamId stream, long version) {
        return Driver.first(collection
                        .find(Filters.eq("_id", id(stream.value(), version)))
                        .projection(Projections.include("h")))
                .map(found -> found.map(document -> EntryHash.of(bytes(document, "h"))));
    }

    Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        return Driver.first(collection
                        .find(new Document(
                                "_id",
                                new Document("$gte", id(stream.value(), 0L))
                                        .append("$lte", id(stream.value(), fromVersion))))
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("k"))
                        .limit(1))
                .compose(before -> {
                    long start = before.filter(entry -> version(entry) + entry.getInteger("k") > fromVersion)
                            .map(EntryCollection::version)
                            .orElse(fromVersion);
                    return readFrom(stream, start, limit);
                });
    }

    private Future<List<Entry>> readFrom(StreamId stream, long start, int limit) {
        long[] bytes = {0};
        return Driver.collect(
                        collection
                                .find(within(stream, start))
                                .sort(Sorts.ascending("_id"))
                                .limit(limit),
                        document -> {
                            bytes[0] += document.get("body", Binary.class).length();
                            return bytes[0] > Journal.MAX_READ_BYTES;
                        })
                .map(page -> page.stream().map(EntryCollection::entry).toList());
    }

    /** Jumps from stream to stream through the index; {@code distinct} would read every entry. */
    Future<List<StreamId>> streams(String prefix) {
        return nextStream(prefix, new Document("$gte", id(prefix, 0L)), new ArrayList<>());
    }

    private Future<List<StreamId>> nextStream(String prefix, Document from, List<StreamId> found) {
        return Driver.first(collection
                        .find(new Document("_id", from))
                        .sort(Sorts.ascending("_id"))
                        .projection(Projections.include("_id"))
                        .limit(1))
                .compose(next -> {
                    Optional<String> name = next.map(document ->
                                    document.get("_id", Document.class).getString("s"))
                            .filter(stream -> stream.startsWith(prefix));
                    if (name.isEmpty()) {
                        return Future.succeededFuture(List.copyOf(found));
                    }
                    found.add(new StreamId(name.get()));
                    Document behind = new Document("$gt", id(name.get(), new MaxKey()));
                    return nextStream(prefix, behind, found);
                });
    }

    /** Without a transaction: the oldest go first, so that what is left is always the end of the chain. */
    Future<Integer> dropBefore(StreamId stream, long version) {
        return Driver.all(collection
                        .find(within(stream, 0))
                        .sort(Sorts.ascending("_id"))
                        .projection(Projections.include("k"))
                        .limit(Journal.MAX_DROPPED_ENTRIES + 1))
                .compose(oldest -> {
                    List<Document> passed = oldest.stream()
                            .limit(Math.max(0, oldest.size() - 1))
                            .takeWhile(entry -> version(entry) + entry.getInteger("k") <= version)
                            .toList();
                    if (passed.isEmpty()) {
                        return Future.succeededFuture(0);
                    }
                    Object last = passed.get(passed.size() - 1).get("_id");
                    Document upTo = new Document("$gte", id(stream.value(), 0L)).append("$lte", last);
                    return Driver.first(collection.deleteMany(new Document("_id", upTo)))
                            .map(passed.size());
                });
    }

    private static Document within(StreamId stream, long start) {
        return new Document(
                "_id", new Document("$gte", id(stream.value(), start)).append("$lt", id(stream.value(), new MaxKey())));
    }

    private static Document id(String stream, Object version) {
        return new Document("s", stream).append("n", version);
    }

    private static long version(Document document) {
        return document.get("_id", Document.class).getLong("n");
    }

    private static Head headAfter(Document document) {
        return new Head(
                version(document) + document.getInteger("k"),
                EntryHash.of(bytes(document, "h")),
                document.getLong("e"));
    }

    private static Entry entry(Document document) {
        Entry entry = new Entry(
                new StreamId(document.get("_id", Document.class).getString("s")),
                version(document),
                document.getInteger("k"),
                document.getLong("e"),
                BatchId.of(bytes(document, "b")),
                EntryHash.of(bytes(document, "p")),
                Instant.ofEpochMilli(document.getDate("t").getTime()),
                Body.of(bytes(document, "body")));
        return entry.ifNoted(EntryHash.of(bytes(document, "h")));
    }

    private static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }
}
