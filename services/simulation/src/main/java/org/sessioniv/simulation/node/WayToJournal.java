package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** One life's way to the journal that all nodes share. */
final class WayToJournal implements Journal {
    private final Journal shared;
    private final StoreCalls calls;

    WayToJournal(Journal shared, StoreCalls calls) {
        this.shared = shared;
        this.calls = calls;
    }

    @Override
    public Future<Appended> append(Entry entry) {
        return calls.write(entry.stream().value(), () -> shared.append(entry));
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        Journal.checkRead(fromVersion, limit);
        return calls.read("read " + stream.value(), () -> shared.read(stream, fromVersion, limit));
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return calls.read("read " + stream.value(), () -> shared.head(stream));
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return calls.read("streams", () -> shared.streams(prefix));
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return calls.read("read " + stream.value(), () -> shared.latestSnapshot(stream));
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return calls.read("keep " + snapshot.stream().value(), () -> shared.saveSnapshot(snapshot));
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return calls.read("keep " + stream.value(), () -> shared.dropBefore(stream, version));
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
