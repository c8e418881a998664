package org.sessioniv.bench;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Waiting for a result in a program that measures. */
public final class Await {
    private static final long SECONDS = 300;

    private Await() {}

    /** The result; an exception when it failed or took more than five minutes. */
    public static <T> T of(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }
}
