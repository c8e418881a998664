package org.sessioniv.journal;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A journal that lasts as long as its object: for tests and simulation. Answers are given at once. */
public final class InMemoryJournal implements Journal {
    private final NavigableMap<StreamId, NavigableMap<Long, Entry>> streams = new TreeMap<>();
    private final Map<StreamId, Snapshot> snapshots = new TreeMap<>();

    @Override
    public synchronized Future<Appended> append(Entry entry) {
        NavigableMap<Long, Entry> stream = streams.computeIfAbsent(entry.stream(), id -> new TreeMap<>());
        @Nullable Entry occupant = stream.get(entry.version());
        if (occupant != null) {
            boolean mine = occupant.hash().equals(entry.hash());
            return Future.succeededFuture(mine ? Appended.DONE : Appended.TAKEN);
        }
        if (!endOf(stream).accepts(entry)) {
            return Future.succeededFuture(Appended.TAKEN);
        }
        stream.put(entry.version(), entry);
        return Future.succeededFuture(Appended.DONE);
    }

    @Override
    public synchronized Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        Journal.checkRead(fromVersion, limit);
        NavigableMap<Long, Entry> entries = entriesOf(stream);
        @Nullable Long first = entries.floorKey(fromVersion);
        List<Entry> page = new ArrayList<>();
        long bytes = 0;
        for (Entry entry : entries.tailMap(first == null ? 0L : first, true).values()) {
            if (page.size() == limit || bytes > MAX_READ_BYTES) {
                break;
            }
            if (entry.nextVersion() > fromVersion) {
                page.add(entry);
                bytes += entry.body().size();
            }
        }
        return Future.succeededFuture(List.copyOf(page));
    }

    @Override
    public synchronized Future<Head> head(StreamId stream) {
        return Future.succeededFuture(endOf(entriesOf(stream)));
    }

    @Override
    public synchronized Future<List<StreamId>> streams(String prefix) {
        return Future.succeededFuture(streams.entrySet().stream()
                .filter(stream -> !stream.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> id.value().startsWith(prefix))
                .toList());
    }

    @Override
    public synchronized Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return Future.succeededFuture(Optional.ofNullable(snapshots.get(stream)));
    }

    @Override
    public synchronized Future<Void> saveSnapshot(Snapshot snapshot) {
        snapshots.put(snapshot.stream(), snapshot);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Integer> dropBefore(StreamId stream, long version) {
        NavigableMap<Long, Entry> entries = entriesOf(stream);
        int dropped = 0;
        while (dropped < MAX_DROPPED_ENTRIES
                && entries.size() > 1
                && entries.firstEntry().getValue().nextVersion() <= version) {
            entries.pollFirstEntry();
            dropped++;
        }
        return Future.succeededFuture(dropped);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private NavigableMap<Long, Entry> entriesOf(StreamId stream) {
        return streams.getOrDefault(stream, new TreeMap<>());
    }

    private static Head endOf(NavigableMap<Long, Entry> stream) {
        return stream.isEmpty() ? Head.NONE : stream.lastEntry().getValue().head();
    }
}
