package org.sessioniv.server;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a node's time is that of the store, which all nodes have in common. Who may write a room does not depend on
 * it, but sessions and polls close by the clock of the node on which they run. That a node goes on from the journal's
 * end counts for it, not against it.
 */
final class ClockWatch {
    /** A node may be so far off: more than time servers leave, less than people notice at a closing. */
    static final Duration BOUND = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Store.Clock store;
    private final SteadyClock clock;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Duration ahead = Duration.ZERO;

    ClockWatch(Store.Clock store, SteadyClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Fails in words when the clocks are further apart than they may be. */
    Future<Void> check() {
        return look().compose(right ->
                right ? Future.succeededFuture() : Future.failedFuture(new IllegalStateException(words())));
    }

    /** Compares the clocks, and says in the log when they have come too far apart, and when they are right again. */
    Future<Boolean> watch() {
        return look().onSuccess(right -> {
            if (told.getAndSet(!right) == right) {
                LOG.warn(right ? "this node's clock is right again" : words());
            }
        });
    }

    private Future<Boolean> look() {
        Instant asked = clock.instant();
        return store.time().map(there -> {
            Instant answered = clock.instant();
            Duration way = Duration.between(asked, answered).dividedBy(2);
            Duration off = Duration.between(there, asked.plus(way).minus(clock.forward()));
            // What the answer may have taken on its way is nobody's fault.
            Duration sure = off.abs().minus(way);
            ahead = sure.isNegative() ? Duration.ZERO : off.isNegative() ? sure.negated() : sure;
            return isRight();
        });
    }

    /** Whether it was right when it was looked at last. */
    boolean isRight() {
        return ahead.abs().compareTo(BOUND) <= 0;
    }

    private String words() {
        Duration off = ahead;
        return "this node's clock is " + off.abs().toSeconds() + " s " + (off.isNegative() ? "behind" : "ahead of")
                + " that of the store, more than " + BOUND.toSeconds()
                + " s: what closes by the clock would close at the"
                + " wrong time. Let all machines follow a time server, such as with chrony, then start this node again";
    }

    void measuredBy(Metrics metrics) {
        metrics.gauge(
                "clock_ahead_seconds",
                "How far this node's time is ahead of the store's, or behind it where it is less than 0",
                () -> ahead.toMillis() / 1_000.0);
    }
}
