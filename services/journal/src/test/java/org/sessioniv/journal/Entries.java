package org.sessioniv.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Entries for tests, with fixed instants and ids from a seed, and waiting for an answer. */
public final class Entries {
    public static final Instant NOON = Instant.parse("2017-10-17T12:00:00.123Z");

    private final Random random;

    public Entries(long seed) {
        this.random = new Random(seed);
    }

    /** The entry that may come behind the head. */
    public Entry after(Head head, StreamId stream, int events, Body body) {
        return new Entry(stream, head.version(), events, head.epoch(), BatchId.random(random), head.hash(), NOON, body);
    }

    public Entry after(Head head, StreamId stream, int events) {
        return after(head, stream, events, Body.utf8("events from " + head.version()));
    }

    /** A chain of entries with one, two, three, one, two, three … events. */
    public List<Entry> chain(StreamId stream, int length) {
        List<Entry> chain = new ArrayList<>();
        Head head = Head.NONE;
        for (int i = 0; i < length; i++) {
            Entry entry = after(head, stream, 1 + i % 3);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }

    public static <T> T answer(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the store failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the store gave no answer", e);
        }
    }

    public static Throwable failure(Future<?> future) {
        try {
            Object answer = future.toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
            throw new AssertionError("expected a failure, but the answer is " + answer);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the store gave no answer", e);
        }
    }
}
