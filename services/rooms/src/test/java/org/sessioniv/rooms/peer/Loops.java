package org.sessioniv.rooms.peer;

import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** The event loops of instances. */
final class Loops {
    private final Vertx vertx;

    Loops(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What the step gives on that loop; it is waited for. */
    static <T> T on(Context loop, Supplier<T> step) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(now -> {
            try {
                done.complete(step.get());
            } catch (RuntimeException broken) {
                done.fail(broken);
            }
        });
        return await(done.future());
    }

    /** An event loop of its own, as an instance has. */
    Context next() {
        Promise<Context> own = Promise.promise();
        await(vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() {
                own.complete(context);
                return Future.succeededFuture();
            }
        }));
        return await(own.future());
    }
}
