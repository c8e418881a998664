package org.sessioniv.journal.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Turns the driver's publishers into futures. Answers come on the driver's threads. */
final class Driver {
    private Driver() {}

    static <T> Future<Optional<T>> first(Publisher<T> publisher) {
        return collect(publisher, found -> true)
                .map(found -> found.isEmpty() ? Optional.empty() : Optional.of(found.get(0)));
    }

    static <T> Future<List<T>> all(Publisher<T> publisher) {
        return collect(publisher, found -> false);
    }

    /** Collects until the publisher ends or {@code enough} says so of the newest item. */
    static <T> Future<List<T>> collect(Publisher<T> publisher, Predicate<T> enough) {
        Promise<List<T>> promise = Promise.promise();
        publisher.subscribe(new Collector<>(promise, enough));
        return promise.future();
    }

    private static final class Collector<T> implements Subscriber<T> {
        private final Promise<List<T>> promise;
        private final Predicate<T> enough;
        private final List<T> found = new ArrayList<>();
        private @Nullable Subscription subscription;

        Collector(Promise<List<T>> promise, Predicate<T> enough) {
            this.promise = promise;
            this.enough = enough;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            if (promise.future().isComplete()) {
                return;
            }
            found.add(item);
            if (enough.test(item) && subscription != null) {
                subscription.cancel();
                promise.complete(List.copyOf(found));
            }
        }

        @Override
        public void onError(Throwable failure) {
            promise.tryFail(failure);
        }

        @Override
        public void onComplete() {
            promise.tryComplete(List.copyOf(found));
        }
    }
}
