package org.sessioniv.bench.ballots;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The voters of one process: when they vote, and how many of their ballots were acked. Thread-safe. */
final class Voting {
    private static final long SECONDS = 240;

    private final List<Runnable> voters = new CopyOnWriteArrayList<>();
    private final SplittableRandom random = new SplittableRandom();
    private final AtomicLong acked = new AtomicLong();
    private final CountDownLatch ready;
    private volatile boolean open;
    private long sent;

    Voting(int voters) {
        this.ready = new CountDownLatch(voters);
    }

    void enter(Runnable vote) {
        voters.add(vote);
        ready.countDown();
    }

    /** Lets every voter send so many ballots, and one more for each that is acked. */
    void open(int each) throws InterruptedException {
        if (!ready.await(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " voters were not let in");
        }
        open = true;
        for (int i = 0; i < each; i++) {
            voters.forEach(Runnable::run);
        }
        synchronized (this) {
            sent += (long) each * voters.size();
        }
    }

    /** Counts an ack; says whether to vote again. */
    boolean acked() {
        synchronized (this) {
            boolean again = open;
            sent += again ? 1 : 0;
            acked.incrementAndGet();
            return again;
        }
    }

    /** Waits until all that was sent is acked, and answers how many that is in all. */
    long close() {
        open = false;
        while (!isSettled()) {
            Thread.onSpinWait();
        }
        return acked.get();
    }

    private synchronized boolean isSettled() {
        return acked.get() == sent;
    }

    synchronized String freshId() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
