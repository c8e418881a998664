package org.sessioniv.journal.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** One snapshot a stream, the last that was saved: {@code _id: stream, n: version, h: hash, e: epoch, body}. */
final class SnapshotCollection {
    private final MongoCollection<Document> collection;

    SnapshotCollection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    Future<Optional<Snapshot>> latest(StreamId stream) {
        return Driver.first(collection.find(Filters.eq("_id", stream.value())))
                .map(found -> found.map(SnapshotCollection::snapshot));
    }

    Future<Void> save(Snapshot snapshot) {
        Document document = new Document("_id", snapshot.stream().value())
                .append("n", snapshot.head().version())
                .append("h", new Binary(snapshot.head().hash().bytes()))
                .append("e", snapshot.head().epoch())
                .append("body", new Binary(snapshot.body().bytes()));
        ReplaceOptions orInsert = new ReplaceOptions().upsert(true);
        return Driver.first(collection.replaceOne(Filters.eq("_id", document.get("_id")), document, orInsert))
                .mapEmpty();
    }

    private static Snapshot snapshot(Document document) {
        Head head = new Head(
                document.getLong("n"),
                EntryHash.of(document.get("h", Binary.class).getData()),
                document.getLong("e"));
        return new Snapshot(
                new StreamId(document.getString("_id")),
                head,
                Body.of(document.get("body", Binary.class).getData()));
    }
}
