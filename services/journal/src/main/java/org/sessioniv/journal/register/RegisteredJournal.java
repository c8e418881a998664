package org.sessioniv.journal.register;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal that keeps a register of its streams' heads: soon after a stream went on, when asked, and when it is
 * closed. A stream that on opening does not hold what the register noted of it is neither read nor written: it
 * fails with {@link BrokenChain}.
 */
public final class RegisteredJournal implements Journal {
    /** The stream of the register itself. */
    public static final StreamId REGISTER = new StreamId("register");

    /** After so many entries all heads are noted again, so that nobody need read the register from its start. */
    static final int ENTRIES_BETWEEN_ALL = 1_000;

    /** Heads in one entry: far from the limit of an entry's body. */
    static final int MAX_HEADS = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredJournal.class);

    private final Journal journal;
    private final Surroundings around;
    private final Map<StreamId, BrokenChain> broken;
    private final SortedMap<StreamId, Head> known;
    private final SortedMap<StreamId, Head> moved = new TreeMap<>();
    private Register.At at;
    private Future<Head> underWay = Future.succeededFuture(Head.NONE);
    private boolean waiting;

    /** What the register needs of the world: the time, ids, and somebody who calls it in a moment, about a second. */
    public record Surroundings(InstantSource clock, Supplier<BatchId> ids, Soon soon) {
        /** Runs what it is given in a moment, once. */
        public interface Soon {
            void run(Runnable work);
        }
    }

    private RegisteredJournal(Journal journal, Surroundings around, Register register) {
        this.journal = journal;
        this.around = around;
        this.broken = Map.copyOf(register.broken());
        this.known = new TreeMap<>(register.known());
        this.at = register.at();
    }

    /**
     * Compares every stream with what the register noted of it, and notes what came since; a journal without a register
     * gets one, which adopts what is there.
     */
    public static Future<RegisteredJournal> over(Journal journal, Surroundings around) {
        return Register.read(journal).compose(register -> {
            RegisteredJournal opened = new RegisteredJournal(journal, around, register);
            opened.broken.values().forEach(chain -> LOG.error("{}", chain.getMessage()));
            opened.moved.putAll(register.since());
            return opened.seal().map(opened);
        });
    }

    @Override
    public Future<Appended> append(Entry entry) {
        @Nullable BrokenChain refusal = broken.get(entry.stream());
        if (refusal != null) {
            return Future.failedFuture(refusal);
        }
        return journal.append(entry).onSuccess(appended -> {
            if (appended == Appended.DONE) {
                wentOn(entry.stream(), entry.head());
            }
        });
    }

    private void wentOn(StreamId stream, Head head) {
        synchronized (this) {
            moved.merge(stream, head, Noted::further);
            if (waiting) {
                return;
            }
            waiting = true;
        }
        around.soon()
                .run(() -> seal().onFailure(cause ->
                        LOG.warn("the heads of the streams could not be noted; they will be with the next", cause)));
    }

    @Override
    public synchronized Future<Head> seal() {
        waiting = false;
        underWay = underWay.transform(before -> note());
        return underWay;
    }

    private synchronized Future<Head> note() {
        moved.entrySet().removeIf(one -> isNoted(one.getKey(), one.getValue()));
        SortedMap<StreamId, Head> heads = new TreeMap<>();
        moved.entrySet().stream().limit(MAX_HEADS).forEach(one -> heads.put(one.getKey(), one.getValue()));
        if (heads.isEmpty()) {
            return Future.succeededFuture(at.head());
        }
        heads.forEach(moved::remove);
        SortedMap<StreamId, Head> whole = new TreeMap<>(known);
        whole.putAll(heads);
        boolean all = at.sinceAll() >= ENTRIES_BETWEEN_ALL && whole.size() <= MAX_HEADS;
        Register.At before = at;
        Noted.Why why = before.head().equals(Head.NONE) ? Noted.Why.ADOPTED : Noted.Why.WENT_ON;
        long readFrom = all ? before.head().version() : before.readFrom();
        Entry entry = entry(before.head(), new Noted(why, readFrom, all ? whole : heads));
        return journal.append(entry)
                .onFailure(cause -> giveBack(heads))
                .compose(appended ->
                        appended == Appended.DONE ? follow(before, entry, heads, all) : again(before, heads));
    }

    /**
     * Whether that head of a stream, or a later one, is in the register. A room may have moved to another node, which
     * noted it further on before this one came to note what it did there.
     */
    private boolean isNoted(StreamId stream, Head head) {
        return known.getOrDefault(stream, Head.NONE).version() >= head.version();
    }

    private Entry entry(Head before, Noted noted) {
        return noted.entry(before, around.ids().get(), around.clock().instant());
    }

    /**
     * Notes in a store that was just restored that its history goes on from here another way than it once did, whatever
     * was noted or anchored later than the backup.
     */
    public static Future<Head> restored(Journal journal, Surroundings around) {
        return Register.read(journal).compose(register -> {
            SortedMap<StreamId, Head> heads = new TreeMap<>(register.known());
            heads.putAll(register.since());
            if (heads.isEmpty()) {
                return Future.succeededFuture(Head.NONE);
            }
            Head before = register.at().head();
            SortedMap<StreamId, Head> first = new TreeMap<>();
            heads.entrySet().stream().limit(MAX_HEADS).forEach(one -> first.put(one.getKey(), one.getValue()));
            Noted noted = new Noted(Noted.Why.RESTORED, before.version(), first);
            Entry entry = noted.entry(before, around.ids().get(), around.clock().instant());
            return journal.append(entry).map(entry.head());
        });
    }

    private synchronized Future<Head> follow(
            Register.At before, Entry entry, SortedMap<StreamId, Head> heads, boolean all) {
        known.putAll(heads);
        at = all
                ? new Register.At(entry.head(), before.head().version(), 0)
                : new Register.At(entry.head(), before.readFrom(), before.sinceAll() + 1);
        return moved.isEmpty() ? Future.succeededFuture(at.head()) : note();
    }

    /** Another process wrote to the register: its entries are read, and ours comes behind them. */
    private Future<Head> again(Register.At before, SortedMap<StreamId, Head> heads) {
        giveBack(heads);
        SortedMap<StreamId, Head> others = new TreeMap<>();
        return Register.follow(journal, before, others).compose(end -> {
            synchronized (this) {
                at = end;
                others.forEach((stream, head) -> known.merge(stream, head, Noted::further));
            }
            return note();
        });
    }

    private synchronized void giveBack(SortedMap<StreamId, Head> heads) {
        heads.forEach((stream, head) -> moved.putIfAbsent(stream, head));
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        @Nullable BrokenChain refusal = broken.get(stream);
        return refusal == null ? journal.read(stream, fromVersion, limit) : Future.failedFuture(refusal);
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return journal.head(stream);
    }

    /** Those that are there, and those of which the register knows that they should be. */
    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return journal.streams(prefix).map(found -> {
            Map<StreamId, Boolean> all = new HashMap<>();
            found.forEach(stream -> all.put(stream, true));
            broken.keySet().stream()
                    .filter(stream -> stream.value().startsWith(prefix))
                    .forEach(stream -> all.put(stream, true));
            return all.keySet().stream().sorted().toList();
        });
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

    /** A register that cannot be brought up to date must not keep the store from being closed. */
    @Override
    public Future<Void> close() {
        return seal().onFailure(cause -> LOG.warn("the last heads could not be noted", cause))
                .transform(noted -> journal.close());
    }
}
