package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** Passes everything on to the right journal; a planted one does one thing otherwise. */
class ThroughJournal implements Journal {
    final Journal right;

    ThroughJournal(Journal right) {
        this.right = right;
    }

    @Override
    public Future<Appended> append(Entry entry) {
        return right.append(entry);
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        return right.read(stream, fromVersion, limit);
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return right.head(stream);
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return right.streams(prefix);
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return right.latestSnapshot(stream);
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return right.saveSnapshot(snapshot);
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return right.dropBefore(stream, version);
    }

    @Override
    public Future<Void> close() {
        return right.close();
    }
}
