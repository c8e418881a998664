package org.sessioniv.rooms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** A journal whose replies can be lost or held back, over a whole one. */
final class FaultyJournal implements Journal {
    private final Journal whole;
    private volatile boolean loseNext;
    private volatile boolean failReads;
    private volatile Promise<Void> gate = opened();
    private volatile Promise<Void> arrived = Promise.promise();

    FaultyJournal(Journal whole) {
        this.whole = whole;
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

    void failReads() {
        failReads = true;
    }

    /** Appends wait from now on. */
    void hold() {
        arrived = Promise.promise();
        gate = Promise.promise();
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
        Context caller = Vertx.currentContext();
        Promise<Appended> answer = Promise.promise();
        arrived.tryComplete();
        gate.future()
                .compose(open -> whole.append(entry))
                .onSuccess(done -> caller.runOnContext(any -> answer(answer, done)));
        return answer.future();
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
        return failReads ? Future.failedFuture("no reads today") : whole.read(stream, fromVersion, limit);
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return whole.head(stream);
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return whole.streams(prefix);
    }

    @Override
    public Future<Void> close() {
        return whole.close();
    }
}
