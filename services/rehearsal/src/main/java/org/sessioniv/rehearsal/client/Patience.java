package org.sessioniv.rehearsal.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Waiting with a bound, and doing many things a few at a time. */
public final class Patience {
    private static final long LOOK_MS = 20;

    private Patience() {}

    /**
     * Done once the condition holds; fails with these words when it does not hold in time. It may be looked for as
     * often as one likes: no look rests on the one before.
     */
    public static Future<Void> until(Vertx vertx, Duration limit, String what, BooleanSupplier condition) {
        Promise<Void> end = Promise.promise();
        look(vertx, System.nanoTime() + limit.toNanos(), what, condition, end);
        return end.future();
    }

    private static void look(Vertx vertx, long deadline, String what, BooleanSupplier condition, Promise<Void> end) {
        if (condition.getAsBoolean()) {
            end.complete();
        } else if (System.nanoTime() - deadline > 0) {
            end.fail(new TimeoutException("waited in vain: " + what));
        } else {
            vertx.setTimer(LOOK_MS, again -> look(vertx, deadline, what, condition, end));
        }
    }

    /** Does it for each, at most so many at once; the first failure ends it. */
    public static <T> Future<Void> forEach(Collection<T> all, int atOnce, Function<T, Future<?>> act) {
        Queue<T> left = new ArrayDeque<>(all);
        Promise<Void> end = Promise.promise();
        int[] running = {0};
        Runnable next = new Runnable() {
            @Override
            public void run() {
                while (running[0] < atOnce && !left.isEmpty() && !end.future().isComplete()) {
                    running[0]++;
                    act.apply(left.remove()).onComplete(done -> {
                        running[0]--;
                        if (done.failed()) {
                            end.tryFail(done.cause());
                        } else {
                            run();
                        }
                    });
                }
                if (running[0] == 0 && left.isEmpty()) {
                    end.tryComplete();
                }
            }
        };
        next.run();
        return end.future();
    }
}
