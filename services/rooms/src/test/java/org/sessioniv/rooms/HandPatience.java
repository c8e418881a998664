package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;

/** Patience whose pauses are over when a test says so; none at all until it is taken. */
public final class HandPatience implements Patience {
    private final Queue<Promise<Void>> pauses = new ArrayDeque<>();
    private final Promise<Void> held = Promise.promise();
    private boolean taken;

    /** From now on whoever could not ask waits. */
    public synchronized void take() {
        taken = true;
    }

    /** Done when somebody waits for the first time. */
    public Future<Void> held() {
        return held.future();
    }

    /** All pauses are over: whoever asks again has asked when this returns. */
    public void over() {
        Queue<Promise<Void>> ended;
        synchronized (this) {
            ended = new ArrayDeque<>(pauses);
            pauses.clear();
        }
        ended.forEach(Promise::complete);
    }

    @Override
    public Future<Void> pause(int asked, long sinceNanos) {
        Promise<Void> pause = Promise.promise();
        synchronized (this) {
            if (!taken) {
                return Future.failedFuture("no patience");
            }
            pauses.add(pause);
        }
        held.tryComplete();
        return pause.future();
    }

    @Override
    public long nanos() {
        return 0;
    }
}
