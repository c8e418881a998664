package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What one node is being asked: no more than a bound, and all of it given up once the node is gone. Thread-safe. */
final class AsksUnderWay {
    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Promise<?>, Context> waiting = new ConcurrentHashMap<>();

    AsksUnderWay(int most) {
        this.most = most;
    }

    /** Whether one more may be asked; whoever got a yes goes on with {@link #ask}. */
    boolean enter() {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }

    /** What the asking gives, or a failure when the node goes first; on that context. */
    <R> Future<R> ask(Context asking, Supplier<Future<R>> step) {
        Promise<R> first = Promise.promise();
        waiting.put(first, asking);
        step.get().onSuccess(first::tryComplete).onFailure(first::tryFail);
        return first.future().onComplete(done -> {
            waiting.remove(first);
            count.decrementAndGet();
        });
    }

    /** The node is gone; what was on its way back may still come, and is not waited for. */
    void giveUp(String why) {
        waiting.forEach((promise, asking) -> asking.runOnContext(now -> promise.tryFail(why)));
    }
}
