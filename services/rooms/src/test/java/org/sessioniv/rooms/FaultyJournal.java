package org.sessioniv.rooms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** A journal whose replies can be lost or held back, over a whole one. */
final class FaultyJournal implements Journal {
    private final Journal whole;
    private Journal replacement;
    private StreamId replaced = new StreamId("none");
    private volatile Optional<StreamId> held = Optional.empty();
    private volatile boolean loseNext;
    private volatile boolean failNext;
    private volatile boolean failReads;
    private volatile boolean failHeads;
    private volatile boolean failStreams;
    private volatile Optional<Entry> lost = Optional.empty();
    private volatile boolean failSnapshots;
    private volatile boolean failDrops;
    private volatile long entriesRead;
    private volatile Runnable behindNextHead = () -> {};
    private volatile Promise<Snapshot> saved = Promise.promise();
    private volatile Promise<Void> noted = Promise.promise();
    private volatile Promise<Long> dropped = Promise.promise();
    private volatile Promise<Void> gate = opened();
    private volatile Promise<Void> arrived = Promise.promise();
    private volatile Promise<Void> readGate = opened();
    private volatile Promise<Void> readArrived = Promise.promise();

    FaultyJournal(Journal whole) {
        this.whole = whole;
        this.replacement = whole;
    }

    private static Promise<Void> opened() {
        Promise<Void> gate = Promise.promise();
        gate.complete();
        return gate;
    }

    /** The next entry is stored, but nobody learns of it. */
    void loseNextReply() {
        loseNext = true;
    }

    /** The next entry is not stored, and nobody knows. */
    void failNextAppend() {
        failNext = true;
    }

    void failSnapshots() {
        failSnapshots = true;
    }

    void failDrops() {
        failDrops = true;
    }

    /** Completes when a snapshot is saved, from now on. */
    Future<Snapshot> nextSnapshot() {
        saved = Promise.promise();
        return saved.future();
    }

    /** Completes when entries have been dropped, from now on. */
    Future<Long> nextDrop() {
        dropped = Promise.promise();
        return dropped.future();
    }

    /** Completes when the heads of all streams are to be noted, from now on. */
    Future<Void> nextSeal() {
        noted = Promise.promise();
        return noted.future();
    }

    @Override
    public Future<Head> seal() {
        noted.tryComplete();
        return whole.seal();
    }

    /** That stream is read from another journal from now on. */
    void replace(StreamId stream, Journal other) {
        replaced = stream;
        replacement = other;
    }

    private Journal holds(StreamId stream) {
        return stream.equals(replaced) ? replacement : whole;
    }

    long entriesRead() {
        return entriesRead;
    }

    /** Whether reads fail from now on. */
    void failReads(boolean fails) {
        failReads = fails;
    }

    /** Whether nobody learns from now on which streams there are. */
    void failStreams(boolean fails) {
        failStreams = fails;
    }

    /** Whether nobody learns from now on how far a stream goes. */
    void failHeads(boolean fails) {
        failHeads = fails;
    }

    /** Reads wait from now on; completes when one does. */
    Future<Void> holdReads() {
        readArrived = Promise.promise();
        readGate = Promise.promise();
        return readArrived.future();
    }

    void releaseReads() {
        readGate.complete();
    }

    /** Appends wait from now on. */
    void hold() {
        arrived = Promise.promise();
        gate = Promise.promise();
    }

    /** Appends to that stream wait from now on. */
    void hold(StreamId stream) {
        held = Optional.of(stream);
        hold();
    }

    /** Lets go what waits; the next append waits in its turn, and this completes when it does. */
    Future<Void> holdNext() {
        Promise<Void> opens = gate;
        hold();
        opens.complete();
        return held();
    }

    /** Completes when an append waits. */
    Future<Void> held() {
        return arrived.future();
    }

    void release() {
        gate.complete();
    }

    /** Answers on the caller's context, as every adaptor does. */
    @Override
    public Future<Appended> append(Entry entry) {
        Optional<Context> caller = Optional.ofNullable(Vertx.currentContext());
        Promise<Appended> answer = Promise.promise();
        boolean passes = held.filter(stream -> !stream.equals(entry.stream())).isPresent();
        if (!passes) {
            arrived.tryComplete();
        }
        (passes ? opened() : gate)
                .future()
                .compose(open -> failsNext(entry) ? Future.<Appended>failedFuture("not stored") : whole.append(entry))
                .onSuccess(done -> on(caller, () -> answer(answer, done)))
                .onFailure(cause -> on(caller, () -> answer.fail(cause)));
        return answer.future();
    }

    /** At once for whoever has none, as in time that a test lets pass. */
    private static void on(Optional<Context> caller, Runnable task) {
        caller.ifPresentOrElse(context -> context.runOnContext(any -> task.run()), task);
    }

    /** The entry that was not stored, if any. */
    Optional<Entry> lost() {
        return lost;
    }

    private boolean failsNext(Entry entry) {
        boolean fails = failNext;
        if (fails) {
            lost = Optional.of(entry);
        }
        failNext = false;
        return fails;
    }

    private void answer(Promise<Appended> answer, Appended done) {
        if (loseNext) {
            loseNext = false;
            answer.fail("the reply was lost");
        } else {
            answer.complete(done);
        }
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        if (failReads) {
            return Future.failedFuture("no reads today");
        }
        readArrived.tryComplete();
        return readGate.future()
                .compose(open -> holds(stream).read(stream, fromVersion, limit))
                .onSuccess(entries -> entriesRead += entries.size());
    }

    /** Happens once the next head has been read, before anybody learns of that. */
    void behindNextHead(Runnable happens) {
        behindNextHead = happens;
    }

    @Override
    public Future<Head> head(StreamId stream) {
        if (failHeads) {
            return Future.failedFuture("no heads today");
        }
        Future<Head> head = holds(stream).head(stream);
        Runnable happens = behindNextHead;
        behindNextHead = () -> {};
        happens.run();
        return head;
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return failStreams ? Future.failedFuture("no streams today") : whole.streams(prefix);
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return whole.latestSnapshot(stream);
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        Future<Void> done = failSnapshots ? Future.failedFuture("no snapshots today") : whole.saveSnapshot(snapshot);
        saved.tryComplete(snapshot);
        return done;
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return failDrops
                ? Future.failedFuture("no dropping today")
                : whole.dropBefore(stream, version).onSuccess(count -> {
                    if (count > 0) {
                        dropped.tryComplete(version);
                    }
                });
    }

    @Override
    public Future<Void> close() {
        return whole.close();
    }
}
