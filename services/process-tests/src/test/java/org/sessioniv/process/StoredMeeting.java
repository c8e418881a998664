package org.sessioniv.process;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.EventTag;
import org.sessioniv.journal.sqlite.SqliteStore;

/** What a data folder holds while no server runs on it, read with the store's own adaptor. */
final class StoredMeeting {
    private static final int PAGE = 500;
    private static final BatchCodec CODEC = new BatchCodec();

    private final Supplier<Future<Journal>> opened;

    StoredMeeting(Path data) {
        this(() -> SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system())
                .map(store -> store));
    }

    /** What a journal holds, which is opened each time that somebody looks. */
    StoredMeeting(Supplier<Future<Journal>> opened) {
        this.opened = opened;
    }

    /** A command as stored: who sent it, in which stream, and the version after its events. */
    record Kept(String stream, String by, long version) {}

    /** The commands that people sent, by id; fails when an id stands there twice. */
    Map<String, Kept> commandsOfPeople() {
        Map<String, Kept> kept = new LinkedHashMap<>();
        forEachEntry((entry, commands) -> {
            long version = entry.version();
            for (Batch.Accepted command : commands) {
                version += command.events().size();
                Kept one = new Kept(entry.stream().value(), command.by().value(), version);
                boolean person = !command.by().equals(Standing.SYSTEM.who());
                if (person && kept.put(command.id(), one) != null) {
                    throw new AssertionError("command " + command.id() + " is stored twice: " + one);
                }
            }
        });
        return kept;
    }

    Map<String, Long> eventsByTag() {
        Map<String, Long> counts = new TreeMap<>();
        forEachEntry((entry, commands) -> commands.forEach(command -> {
            for (RoomEvent event : command.events()) {
                counts.merge(EventTag.of(event).tag(), 1L, Long::sum);
            }
        }));
        return counts;
    }

    private void forEachEntry(BiConsumer<Entry, List<Batch.Accepted>> take) {
        Journal store = await(opened.get());
        try {
            for (StreamId stream : await(store.streams("room/"))) {
                long next = -1;
                for (Entry entry : entries(store, stream)) {
                    if (next >= 0 && entry.version() != next) {
                        throw new AssertionError(stream.value() + " has a gap before " + entry.version());
                    }
                    next = entry.nextVersion();
                    take.accept(entry, CODEC.read(entry.body().bytes()).commands());
                }
            }
        } finally {
            await(store.close().map(closed -> true));
        }
    }

    private static List<Entry> entries(Journal store, StreamId stream) {
        List<Entry> found = new ArrayList<>();
        List<Entry> page = await(store.read(stream, 0, PAGE));
        while (!page.isEmpty()) {
            found.addAll(page);
            page = await(store.read(stream, found.get(found.size() - 1).nextVersion(), PAGE));
        }
        return found;
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the store did not answer", e);
        }
    }
}
