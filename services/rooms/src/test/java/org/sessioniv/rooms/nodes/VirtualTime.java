package org.sessioniv.rooms.nodes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.sessioniv.rooms.Timers;

/** Time that passes only when a test lets it; what is due at one moment comes in the order in which it was asked. */
public final class VirtualTime implements Timers, InstantSource {
    private static final Instant BEGIN = Instant.parse("2026-11-26T09:00:00Z");

    private final PriorityQueue<Task> due =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long asked;

    private record Task(long at, long order, Runnable work) {}

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(now);
    }

    @Override
    public Waiting after(Duration wait, Runnable task) {
        Task waiting = new Task(now + wait.toNanos(), asked++, task);
        due.add(waiting);
        return () -> due.remove(waiting);
    }

    @Override
    public void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** Everything that is due within that long happens, and that long has passed. */
    public void pass(Duration span) {
        long end = now + span.toNanos();
        while (!due.isEmpty() && due.peek().at() <= end) {
            Task next = due.remove();
            now = next.at();
            next.work().run();
        }
        now = end;
    }
}
