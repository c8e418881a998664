package org.sessioniv.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StreamId;

/** One node's way to a journal, on which a test holds up what is read, or fails it. */
public final class GatedJournal implements Journal {
    private final InMemoryJournal store = new InMemoryJournal();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean shut;
    private boolean broken;

    /** The journal itself, as other nodes reach it. */
    public InMemoryJournal store() {
        return store;
    }

    /** From now on nothing that is to be read is answered. */
    public synchronized void shut() {
        shut = true;
    }

    /** Answers all that waits, and whatever is to be read from now on. */
    public void open() {
        List<Runnable> now;
        synchronized (this) {
            shut = false;
            now = List.copyOf(waiting);
            waiting.clear();
        }
        now.forEach(Runnable::run);
    }

    /** Whether everything that is to be read from now on fails. */
    public synchronized void fail(boolean value) {
        broken = value;
    }

    /** How many wait at the gate. */
    public synchronized int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        if (broken) {
            return Future.failedFuture(new StoreUnavailable("the test says so"));
        }
        if (!shut) {
            return store.read(stream, fromVersion, limit);
        }
        Promise<List<Entry>> later = Promise.promise();
        waiting.add(() -> store.read(stream, fromVersion, limit).onComplete(later));
        return later.future();
    }

    @Override
    public Future<Appended> append(Entry entry) {
        return store.append(entry);
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return store.head(stream);
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return store.streams(prefix);
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return store.latestSnapshot(stream);
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return store.saveSnapshot(snapshot);
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return store.dropBefore(stream, version);
    }

    @Override
    public Future<Void> close() {
        return store.close();
    }
}
