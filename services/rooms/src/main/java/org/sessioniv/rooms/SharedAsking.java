package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One question that many have at once. Each gets an answer to a question that was put after they asked; those who ask
 * while one is under way share the next one. Everything here runs on one event loop.
 */
final class SharedAsking<T> {
    private final Supplier<Future<T>> question;
    private Optional<Promise<T>> next = Optional.empty();
    private boolean underWay;

    SharedAsking(Supplier<Future<T>> question) {
        this.question = question;
    }

    Future<T> ask() {
        Promise<T> asked = next.orElseGet(Promise::promise);
        next = Optional.of(asked);
        put();
        return asked.future();
    }

    private void put() {
        if (underWay || next.isEmpty()) {
            return;
        }
        Promise<T> asked = next.get();
        next = Optional.empty();
        underWay = true;
        putNow().onComplete(answer -> {
            underWay = false;
            asked.handle(answer);
            put();
        });
    }

    /** A failure that is thrown would leave everybody waiting. */
    private Future<T> putNow() {
        try {
            return question.get();
        } catch (RuntimeException broken) {
            return Future.failedFuture(broken);
        }
    }
}
