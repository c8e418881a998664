package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long somebody goes on asking for a room that moves from one node to another, and how often: pauses grow from one
 * to the next, and have a part of chance in them, so that those who wait for the same room do not all ask at once.
 */
public interface Patience {
    Duration WHOLE = Duration.ofSeconds(2);
    Duration FIRST = Duration.ofMillis(30);
    Duration LONGEST = Duration.ofMillis(250);

    /** Done when that pause is over; failed when all patience is used up. */
    Future<Void> pause(int asked, long sinceNanos);

    long nanos();

    /** What cannot be asked at once is not asked again: on the only node there is. */
    static Patience none() {
        return new Patience() {
            @Override
            public Future<Void> pause(int asked, long sinceNanos) {
                return Future.failedFuture("no patience");
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
    }

    /** By the machine's time. */
    static Patience of(Vertx vertx) {
        return new Patience() {
            @Override
            public Future<Void> pause(int asked, long sinceNanos) {
                if (nanos() - sinceNanos > WHOLE.toNanos()) {
                    return Future.failedFuture("out of patience");
                }
                long longest = Patience.longest(asked).toMillis();
                return vertx.timer(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1))
                        .mapEmpty();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }

    /** The longest pause after so many questions, at least 1: it doubles with each up to {@link #LONGEST}. */
    static Duration longest(int asked) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(asked - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
