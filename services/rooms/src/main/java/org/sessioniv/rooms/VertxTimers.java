package org.sessioniv.rooms;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The machine's time; calls come on one event loop. To be made and used there, but for {@link #soon}. */
public final class VertxTimers implements Timers {
    private final Vertx vertx;
    private final Context loop;

    public VertxTimers(Vertx vertx, Context loop) {
        this.vertx = vertx;
        this.loop = loop;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Waiting after(Duration wait, Runnable task) {
        // In whole milliseconds, and not a moment too early.
        long ms = TimeUnit.NANOSECONDS.toMillis(wait.toNanos() + 999_999);
        long timer = vertx.setTimer(Math.max(1, ms), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    @Override
    public void soon(Runnable task) {
        loop.runOnContext(later -> task.run());
    }
}
