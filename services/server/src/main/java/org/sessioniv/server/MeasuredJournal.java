package org.sessioniv.server;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** A journal of which it is measured how long each append takes, until its answer. */
record MeasuredJournal(Journal journal, Timer appends, LongSupplier nanos) implements Journal {
    @Override
    public Future<Appended> append(Entry entry) {
        long began = nanos.getAsLong();
        return journal.append(entry).onComplete(any -> appends.record(nanos.getAsLong() - began, TimeUnit.NANOSECONDS));
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        return journal.read(stream, fromVersion, limit);
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return journal.head(stream);
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return journal.streams(prefix);
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return journal.latestSnapshot(stream);
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return journal.saveSnapshot(snapshot);
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return journal.dropBefore(stream, version);
    }

    @Override
    public Future<Void> close() {
        return journal.close();
    }
}
