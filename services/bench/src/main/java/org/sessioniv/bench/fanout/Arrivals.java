package org.sessioniv.bench.fanout;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** Which versions have come to how many of the sockets; says so when one has come to all. Thread-safe. */
final class Arrivals {
    /** More versions than can be on their way at once. */
    private static final int WINDOW = 4_096;

    private final int sockets;
    private final AtomicIntegerArray arrived = new AtomicIntegerArray(WINDOW);
    private final LongAdder frames = new LongAdder();

    Arrivals(int sockets) {
        this.sockets = sockets;
    }

    /** A socket that had one version has now another: all between have come too, folded into one frame. */
    void moved(long from, long to) {
        frames.increment();
        for (long version = from + 1; version <= to; version++) {
            int place = (int) (version % WINDOW);
            if (arrived.incrementAndGet(place) == sockets) {
                arrived.set(place, 0);
                say("all " + version + " " + System.nanoTime());
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }

    long frames() {
        return frames.sum();
    }
}
