package org.sessioniv.rehearsal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Waiting for a thing, for a short time and for a long one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatienceTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    private Throwable failure(Duration limit, AtomicInteger left) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Throwable[] failure = {new Exception("none")};
        Patience.until(vertx, limit, "the thing", () -> left.decrementAndGet() <= 0)
                .onFailure(cause -> failure[0] = cause)
                .onComplete(done -> ended.countDown());
        ended.await(120, TimeUnit.SECONDS);
        return failure[0];
    }

    @Test
    void what_holds_is_not_waited_for_and_what_will_hold_is() throws InterruptedException {
        assertEquals("none", failure(Duration.ZERO, new AtomicInteger(1)).getMessage());
        assertEquals(
                "none", failure(Duration.ofMinutes(2), new AtomicInteger(20)).getMessage());
    }

    @Test
    void what_never_holds_fails_in_words() throws InterruptedException {
        Throwable failure = failure(Duration.ofMillis(1), new AtomicInteger(Integer.MAX_VALUE));
        assertInstanceOf(TimeoutException.class, failure);
        assertEquals("waited in vain: the thing", failure.getMessage());
    }
}
